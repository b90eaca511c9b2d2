// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Osm.Model;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Says a weekly plan in the rules of the OSM notation, the days of equal hours together.</summary>
internal static class WeekRules
{
    // A shorter run of days is listed: Fr,Sa.
    private const int ShortestRange = 3;

    /// <summary>The rules of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dates">The dates on which it is in force.</param>
    /// <param name="replaces">Whether weaker rules speak about those dates and are to be silenced.</param>
    public static IEnumerable<OsmRule> Of(WeeklyPlan plan, DateSelector dates, bool replaces)
    {
        var days = Enumerable.Range(0, 7)
            .Select(day => (Day: day, Times: (TimeSelector[])[.. TimesOf(plan[DayOf(day - 1)], after: 1), .. TimesOf(plan[DayOf(day)], after: 0)]))
            .ToArray();
        var open = days.Where(static day => day.Times.Length > 0)
            .GroupBy(static day => string.Join(',', day.Times), StringComparer.Ordinal)
            .Select(group => new OsmRule
            {
                Dates = dates with { Days = DaysOf([.. group.Select(static day => day.Day)], dates.IsEmpty) },
                Times = group.First().Times,
            })
            .ToArray();
        var nights = days.Any(static day => day.Times.Any(static time => time.End > TimeRange.MinutesPerDay));
        if (replaces && (nights || open.Length == 0))
        {
            yield return new OsmRule { Dates = dates, State = OfficeState.Closed };
        }

        for (var index = 0; index < open.Length; index++)
        {
            yield return open[index] with { Separator = nights && (replaces || index > 0) ? RuleSeparator.Additional : RuleSeparator.Normal };
        }

        int[] closed = [.. days.Where(static day => day.Times.Length == 0).Select(static day => day.Day)];
        if (replaces && !nights && open.Length > 0 && closed.Length > 0)
        {
            yield return new OsmRule { Dates = dates with { Days = DaysOf(closed, always: true) }, State = OfficeState.Closed };
        }
    }

    /// <summary>The ranges that begin so many days after the day they belong to, on the clock of that day.</summary>
    public static TimeSelector[] TimesOf(IReadOnlyList<TimeRange> hours, int after) =>
    [
        .. hours.Where(range => range.StartMinute / TimeRange.MinutesPerDay == after).Select(range => new TimeSelector(
            range.StartMinute - (after * TimeRange.MinutesPerDay), range.EndMinute - (after * TimeRange.MinutesPerDay), OpenEnded: false)),
    ];

    /// <summary>Days counted from Monday; null for all seven where that goes without saying.</summary>
    private static DaySelector? DaysOf(int[] days, bool always)
    {
        if (days.Length == 7 && !always)
        {
            return null;
        }

        List<WeekdayRange> ranges = [];
        for (var start = 0; start < days.Length;)
        {
            var end = start;
            while (end + 1 < days.Length && days[end + 1] == days[end] + 1)
            {
                end++;
            }

            var single = end - start + 1 < ShortestRange;
            ranges.Add(new WeekdayRange(DayOf(days[start]), DayOf(days[single ? start : end])));
            start = single ? start + 1 : end + 1;
        }

        return new DaySelector([.. ranges], [], Both: false);
    }

    private static DayOfWeek DayOf(int day) => (DayOfWeek)((day + 8) % 7);
}
