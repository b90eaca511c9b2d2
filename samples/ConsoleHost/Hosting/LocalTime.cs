// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.OfficeHours;

namespace WhatsUrp.ConsoleHost.Hosting;

/// <summary>The clock as it hangs on the wall of a line's office.</summary>
internal sealed class LocalTime(TimeProvider clock, IOfficeHours hours, ActiveLine line)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd",
    ];

    /// <summary>Gets what the clock shows now.</summary>
    public DateTimeOffset Now => At(clock.GetUtcNow());

    /// <summary>Gets what the clock showed at an instant.</summary>
    public DateTimeOffset At(DateTimeOffset instant) => hours.ToLocal(line.Id, instant);

    /// <summary>Reads a local time such as <c>2026-05-18T22:30</c>.</summary>
    public DateTimeOffset Parse(string text)
    {
        if (!DateTime.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 1900 or > 2200)
        {
            throw new OperatorException($"\"{text}\" is no local date and time: write it as 2026-05-18T22:30.");
        }

        var guess = new DateTimeOffset(local, At(new DateTimeOffset(local, TimeSpan.Zero)).Offset);
        var instant = new DateTimeOffset(local, At(guess).Offset);
        return At(instant) is var shown && shown.DateTime == local
            ? shown
            : throw new OperatorException($"The clock never shows {text}: summer time begins then.");
    }
}
