// SPDX-License-Identifier: BSD-3-Clause

using NodaTime;
using NodaTime.TimeZones;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>The open time of a schedule by a second method: a chart of minutes for each day, put on the clock by NodaTime.</summary>
internal sealed class NodaOracle(Drawn rules)
{
    private const int Day = TimeRange.MinutesPerDay;

    private static readonly ZoneLocalMappingResolver First =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly ZoneLocalMappingResolver Last =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[rules.Zone.Id];

    /// <summary>The open stretches of a window in order, joined where they touch.</summary>
    public List<(DateTimeOffset Start, DateTimeOffset End)> Open(DateTimeOffset from, DateTimeOffset to)
    {
        var first = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-2);
        var last = DateOnly.FromDateTime(to.UtcDateTime).AddDays(2);
        List<(DateTimeOffset Start, DateTimeOffset End)> found = [];
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            found.AddRange(RangesOf(date)
                .Select(range => (Put(date, range.Start, First), Put(date, range.End, Last)))
                .Select(run => (run.Item1 < from ? from : run.Item1, run.Item2 > to ? to : run.Item2))
                .Where(run => run.Item1 < run.Item2));
        }

        return Join([.. found.Order()]);
    }

    private static List<(DateTimeOffset Start, DateTimeOffset End)> Join(List<(DateTimeOffset Start, DateTimeOffset End)> sorted)
    {
        List<(DateTimeOffset Start, DateTimeOffset End)> joined = [];
        foreach (var run in sorted)
        {
            if (joined is [.., var before] && run.Start <= before.End)
            {
                joined[^1] = (before.Start, run.End > before.End ? run.End : before.End);
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static IEnumerable<(int Start, int End)> Runs(bool[] minutes)
    {
        for (var start = 0; start < minutes.Length; start++)
        {
            if (minutes[start])
            {
                var end = start;
                while (end < minutes.Length && minutes[end])
                {
                    end++;
                }

                yield return (start, end);
                start = end;
            }
        }
    }

    /// <summary>The minutes that belong to a date, those after its midnight included.</summary>
    private IEnumerable<(int Start, int End)> RangesOf(DateOnly date)
    {
        var minutes = new bool[2 * Day];
        var season = rules.Seasons.Where(season => season.Dates.Contains(date)).MinBy(season => season.Dates.Days);
        if (!rules.Holidays || season is { FollowsHolidays: false } || SanRomano.Holidays.HolidaysOn(date).Count == 0)
        {
            Fill(minutes, (season?.Plan ?? rules.Week)[date.DayOfWeek], 0, true);
        }

        foreach (var entry in rules.Overrides.OrderBy(entry => entry.Issued ?? DateOnly.MinValue))
        {
            foreach (var shift in new[] { -1, 0, 1 })
            {
                // A closure with hours means the clock: it also speaks about the nights around its date.
                if (!entry.Dates.Any(dates => dates.Contains(date.AddDays(shift)))
                    || (shift != 0 && (entry.Kind != OverrideKind.Closed || entry.Hours.Count == 0)))
                {
                    continue;
                }

                if (shift == 0 && (entry.Kind == OverrideKind.Replace || entry.Hours.Count == 0))
                {
                    Array.Clear(minutes);
                }

                Fill(minutes, entry.Hours, shift * Day, entry.Kind != OverrideKind.Closed);
            }
        }

        return Runs(minutes);
    }

    private static void Fill(bool[] minutes, IEnumerable<TimeRange> hours, int shift, bool open)
    {
        foreach (var range in hours)
        {
            for (var minute = Math.Max(0, range.StartMinute + shift); minute < Math.Min(minutes.Length, range.EndMinute + shift); minute++)
            {
                minutes[minute] = open;
            }
        }
    }

    private DateTimeOffset Put(DateOnly date, int minute, ZoneLocalMappingResolver resolver) =>
        new LocalDateTime(date.Year, date.Month, date.Day, 0, 0).PlusMinutes(minute).InZone(_zone, resolver).ToDateTimeOffset();
}
