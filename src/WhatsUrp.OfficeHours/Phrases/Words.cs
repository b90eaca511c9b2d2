// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Dates, times, lists and reasons in the words of one language.</summary>
/// <remarks>No culture of the machine is used: named cultures do not exist under invariant globalization. Thread-safe.</remarks>
internal sealed class Words(PhraseTable table)
{
    public PhraseTable Table => table;

    public string Day(DayOfWeek day) => table.Days[((int)day + 6) % 7];

    /// <summary>A date with its weekday; the year only when it differs from the one that goes without saying.</summary>
    public string Date(DateOnly date, int? currentYear = null) => Blanks.Fill(
        date.Year == currentYear ? table.Date : table.DateInYear,
        ("weekday", Day(date.DayOfWeek)),
        ("day", date.Day == 1 ? table.FirstOfMonth : Number(date.Day)),
        ("month", table.Months[date.Month - 1]),
        ("year", Number(date.Year)));

    /// <summary>A time on the clock, hours without a leading zero; the minutes are counted from midnight.</summary>
    public string Clock(int minute) =>
        Blanks.Fill(table.Clock, ("hour", Number(minute / 60)), ("minute", (minute % 60).ToString("00", CultureInfo.InvariantCulture)));

    /// <summary>A time in a sentence, such as "alle 9:00" or "fino a mezzanotte".</summary>
    public string Time(ClockPhrases phrases, TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => phrases.Midnight,
        { Hour: 1 } => Blanks.Fill(phrases.One, ("clock", Clock(time))),
        _ => Blanks.Fill(phrases.Hour, ("clock", Clock(time))),
    };

    /// <summary>Ranges of hours: "9:00-13:00 e 14:00-24:00".</summary>
    public string Hours(IEnumerable<TimeRange> hours) => Join([.. hours.Select(range => Hours(range))]);

    /// <summary>One range of hours.</summary>
    /// <param name="hours">The range.</param>
    /// <param name="mark">Marks up each of its two times, given the minute, counted from the day's midnight, and its words.</param>
    public string Hours(TimeRange hours, Func<int, string, string>? mark = null)
    {
        if (hours is { StartMinute: 0, EndMinute: TimeRange.MinutesPerDay })
        {
            return table.AllDay;
        }

        string Mark(int minute)
        {
            var clock = Clock(minute == hours.EndMinute && minute == TimeRange.MinutesPerDay ? minute : minute % TimeRange.MinutesPerDay);
            return mark is null ? clock : mark(minute, clock);
        }

        return Blanks.Fill(table.Range, ("from", Mark(hours.StartMinute)), ("to", Mark(hours.EndMinute)));
    }

    /// <summary>Joins words: "a", "a e b", "a, b e c".</summary>
    public string Join(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : Blanks.Fill(table.And, ("first", string.Join(", ", words.Take(words.Count - 1))), ("last", words[^1]));

    /// <summary>The reason in this language where it is a holiday known in it, else in its own words; null for none.</summary>
    public string? Reason(RuleRef rule, string? reason)
    {
        if (rule.Kind == RuleKind.Holiday)
        {
            // Two holidays of one date are one rule, with both ids.
            string?[] names = [.. rule.Id.Split('+').Select(table.Holidays.GetValueOrDefault)];
            if (Array.TrueForAll(names, static name => name is not null))
            {
                return Join(names!);
            }
        }

        return string.IsNullOrWhiteSpace(reason) ? null : reason.Trim().TrimEnd('.');
    }

    private string Clock(TimeOnly time) => Clock((time.Hour * 60) + time.Minute);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
