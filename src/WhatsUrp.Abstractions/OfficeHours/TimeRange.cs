// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours;

/// <summary>A half-open range of civil time <c>[start, end)</c> that belongs to the day on which it starts, and may run past midnight.</summary>
/// <remarks>Minutes are counted from the midnight that begins the day it belongs to, so that 02:00 of the next day is 1,560.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeRange
{
    /// <summary>The minutes of an ordinary day.</summary>
    public const int MinutesPerDay = 1440;

    /// <summary>Initializes a new instance of the <see cref="TimeRange"/> struct.</summary>
    /// <param name="startMinute">The first minute, from 0.</param>
    /// <param name="endMinute">The minute after the last one, at most 2,880.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, reversed, or leaves the two days.</exception>
    public TimeRange(int startMinute, int endMinute)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startMinute);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(endMinute, startMinute);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endMinute, 2 * MinutesPerDay);
        StartMinute = startMinute;
        EndMinute = endMinute;
    }

    /// <summary>Gets the whole day, <c>00:00-24:00</c>.</summary>
    public static TimeRange WholeDay { get; } = new(0, MinutesPerDay);

    /// <summary>Gets the first minute, counted from the midnight that begins the day.</summary>
    public int StartMinute { get; }

    /// <summary>Gets the minute after the last one, counted from the midnight that begins the day.</summary>
    public int EndMinute { get; }

    /// <summary>Gets the time on the clock at the start.</summary>
    public TimeOnly Start => new(StartMinute % MinutesPerDay * TimeSpan.TicksPerMinute);

    /// <summary>Gets the time on the clock at the end; 00:00 for 24:00.</summary>
    public TimeOnly End => new(EndMinute % MinutesPerDay * TimeSpan.TicksPerMinute);

    /// <summary>Gets the length on the clock; a daylight-saving night may make it an hour more or less.</summary>
    public TimeSpan Length => TimeSpan.FromMinutes(EndMinute - StartMinute);

    /// <summary>Gets a value indicating whether the range goes on after 24:00.</summary>
    public bool PassesMidnight => EndMinute > MinutesPerDay;

    /// <summary>Reads a range such as <c>09:00-13:00</c>, <c>14:00-24:00</c> or, past midnight, <c>22:00-02:00</c>.</summary>
    /// <param name="text">The text. An end at or before the start is on the next day.</param>
    /// <returns>The range.</returns>
    /// <exception cref="FormatException">The text is no range.</exception>
    public static TimeRange Parse(string text) =>
        TryParse(text, out var range) ? range : throw new FormatException($"'{text}' is no range of hours such as 09:00-13:00.");

    /// <summary>Reads a range as <see cref="Parse"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The range, when the answer is true.</param>
    /// <returns>Whether the text is a range.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out TimeRange range)
    {
        range = default;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (dash < 0
            || !TryMinute(text.AsSpan(0, dash).Trim(), out var start)
            || !TryMinute(text.AsSpan(dash + 1).Trim(), out var end)
            || start == MinutesPerDay)
        {
            return false;
        }

        range = new TimeRange(start, end <= start ? end + MinutesPerDay : end);
        return true;
    }

    /// <summary>Writes the range as it is read; a start after midnight as hours beyond 24 (<c>25:00-26:00</c>).</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var wraps = PassesMidnight && StartMinute < MinutesPerDay;
        return $"{Clock(StartMinute)}-{Clock(wraps ? EndMinute - MinutesPerDay : EndMinute)}";
    }

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static bool TryMinute(ReadOnlySpan<char> text, out int minute)
    {
        minute = 0;
        var colon = text.IndexOf(':');
        if (colon is not (1 or 2)
            || text.Length != colon + 3
            || !int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59)
        {
            return false;
        }

        minute = (hours * 60) + minutes;
        return minute <= MinutesPerDay;
    }
}
