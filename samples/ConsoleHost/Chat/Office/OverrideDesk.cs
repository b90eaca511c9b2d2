// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Language;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.OfficeHours;
using WhatsUrp.OfficeHours.Lines;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Reads and carries out an order such as <c>DATE[/DATE] [HH:MM-HH:MM] [act="Ord. 12/2026"] reason</c>.</summary>
internal sealed class OverrideDesk(OfficeHoursOverrides overrides, IOfficeHours hours, OverrideReport report, LocalTime time, ActiveLine line)
{
    /// <summary>Who gives the orders of this program.</summary>
    public const string Actor = "office";

    private const string Act = "act=";

    public async ValueTask<OfficeAnswer> AddAsync(string command, OverrideKind kind, string arguments, string usage, CancellationToken cancellationToken)
    {
        var words = new WordReader(arguments);
        var dates = words.Take();
        var ranges = TakeWhile(words, static word => char.IsAsciiDigit(word[0]) && word.Contains(':', StringComparison.Ordinal)).ToList();
        var act = TakeWhile(words, static word => word.StartsWith(Act, StringComparison.OrdinalIgnoreCase)).LastOrDefault();
        if (dates.Length == 0 || words.Rest.Length == 0)
        {
            throw new OperatorException($"{(dates.Length == 0 ? "A date" : "The reason")} is missing: {usage}.");
        }

        var reading = await overrides.AddAsync(
            line.Id,
            new OverrideDraft
            {
                Id = await FreeIdAsync(dates, cancellationToken),
                Kind = kind,
                Dates = [dates],
                Hours = ranges,
                Reason = words.Rest,
                Act = act is null ? null : string.Join(", ", WordReader.SplitValues(act[Act.Length..])),
            },
            Actor,
            cancellationToken);
        if (reading.Added is not { } added)
        {
            throw new OperatorException(string.Join(' ', reading.Faults));
        }

        var now = hours.Describe(line.Id, time.Now, "it");
        return OfficeAnswer.Say(
            new OverrideOrderJson(command, report.ToJson(added), now),
            $"Registrato {added.Override.Id}: {OverrideReport.Summary(added.Override)}.\n{now}");
    }

    private static IEnumerable<string> TakeWhile(WordReader words, Func<string, bool> fits)
    {
        while (words.Peek() is { Length: > 0 } word && fits(word))
        {
            yield return words.Take();
        }
    }

    /// <summary>The first date names the override, since that is what staff remember; a number follows from the second one on.</summary>
    private async ValueTask<string> FreeIdAsync(string dates, CancellationToken cancellationToken)
    {
        var taken = (await overrides.ListHistoryAsync(line.Id, cancellationToken)).Select(entry => entry.Override.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var date = dates.Split('/')[0];
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? date : $"{date}-{number}").First(id => !taken.Contains(id));
    }
}
