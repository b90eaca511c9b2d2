// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Exports;

/// <summary>The hours of a period as most sites tell them: a week that repeats, and the dates that differ from it.</summary>
/// <remarks>
/// Invariant: the ranges of a date are those that <em>start</em> on it, each shorter than a day or the whole day. A night belongs to its first
/// date here too; only what is longer, and the rest of a night that a closure has cut, begins anew at midnight.
/// </remarks>
internal sealed class PublishedHours
{
    private static readonly DayOfWeek[] s_week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday,
        DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    public PublishedHours(OfficeSchedule schedule, DateSpan period)
    {
        List<(DateOnly First, DateOnly Last, TimeRange[][] Week)> runs = [];
        List<PublishedDay> special = [];
        var before = period.First == DateOnly.MinValue ? [] : schedule.Explain(period.First.AddDays(-1)).Hours;
        foreach (var date in Enumerable.Range(0, period.Days).Select(period.First.AddDays))
        {
            var plan = schedule.PlanInForce(date);
            TimeRange[][] week = [.. Enum.GetValues<DayOfWeek>().Select(day => Starting(plan[day], plan[(DayOfWeek)(((int)day + 6) % 7)]))];
            if (runs is [.., var last] && week.Zip(last.Week).All(static pair => pair.First.SequenceEqual(pair.Second)))
            {
                runs[^1] = last with { Last = date };
            }
            else
            {
                runs.Add((date, date, week));
            }

            var day = schedule.Explain(date);
            var hours = Starting(day.Hours, before);
            before = day.Hours;
            if (!hours.SequenceEqual(week[(int)date.DayOfWeek]))
            {
                Add(special, new PublishedDay(date, hours, day.Winner.Reason));
            }
        }

        Plans = [.. runs.Select(static run => new PublishedPlan(new DateSpan(run.First, run.Last), ByHours(run.Week)))];
        SpecialDays = special;
    }

    public IReadOnlyList<PublishedPlan> Plans { get; }

    public IReadOnlyList<PublishedDay> SpecialDays { get; }

    private static void Add(List<PublishedDay> special, PublishedDay day)
    {
        if (special is [.., { Hours.Count: 0 } last] && day.Hours.Count == 0 && last.Reason == day.Reason && last.Dates.Last.AddDays(1) == day.Dates.First)
        {
            special[^1] = last with { Dates = new DateSpan(last.Dates.First, day.Dates.Last) };
        }
        else
        {
            special.Add(day);
        }
    }

    private static TimeRange[] Starting(IReadOnlyList<TimeRange> today, IReadOnlyList<TimeRange> yesterday) =>
    [
        .. today.SelectMany(Cut).Where(static range => range.StartMinute < TimeRange.MinutesPerDay)
            .Concat(yesterday.SelectMany(Cut).Where(static range => range.StartMinute >= TimeRange.MinutesPerDay)
                .Select(static range => new TimeRange(range.StartMinute - TimeRange.MinutesPerDay, range.EndMinute - TimeRange.MinutesPerDay)))
            .OrderBy(static range => range.StartMinute)
            .ThenBy(static range => range.EndMinute),
    ];

    // Two times on the clock cannot say 24 hours or more, the whole day apart.
    private static IEnumerable<TimeRange> Cut(TimeRange range) =>
        range.EndMinute - range.StartMinute < TimeRange.MinutesPerDay || range.StartMinute >= TimeRange.MinutesPerDay || range == TimeRange.WholeDay
            ? [range]
            : [new TimeRange(range.StartMinute, TimeRange.MinutesPerDay), new TimeRange(TimeRange.MinutesPerDay, range.EndMinute)];

    private static (TimeRange Hours, IReadOnlyList<DayOfWeek> Days)[] ByHours(TimeRange[][] week) =>
    [
        .. s_week
            .SelectMany(day => week[(int)day].Select(hours => (Hours: hours, Day: day)))
            .GroupBy(static entry => entry.Hours, static entry => entry.Day)
            .Select(static group => (group.Key, (IReadOnlyList<DayOfWeek>)[.. group])),
    ];
}
