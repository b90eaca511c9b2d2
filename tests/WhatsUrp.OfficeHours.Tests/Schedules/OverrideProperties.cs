// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>What an override may do and what not, in each zone.</summary>
[Trait("Category", "Property")]
public sealed class OverrideProperties
{
    public static TheoryData<string, int> Zones => Gens.Each(10_000);

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_whole_day_closure_takes_that_start_day_and_no_other(string zone, int cases)
    {
        var gens = Gens.In(zone);
        Gen.Select(Gens.Week, gens.Day, Gen.Int[-2, 2]).Sample(
            (week, day, offset) =>
            {
                var before = Define(gens, week).Build();
                var after = Define(gens, week).Close(day).Build();
                var other = day.AddDays(offset);
                return after.Explain(day).Hours.Count == 0
                    && (other == day || after.Explain(other).Hours.SequenceEqual(before.Explain(other).Hours));
            },
            iter: cases,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Closing_a_day_takes_exactly_the_instants_that_only_it_opened(string zone, int cases)
    {
        var gens = Gens.In(zone);
        Gen.Select(Gens.Week, gens.Day).Sample(
            (week, day) =>
            {
                // What stays open is what the schedule would have without any hours on that weekday, that week.
                var (from, to) = Around(gens, day);
                var without = WeeklyPlan.Closed;
                foreach (var other in SanRomano.EveryDay.Where(other => other != day.DayOfWeek))
                {
                    without = without.Open([other], week[other]);
                }

                return Define(gens, week).Close(day).Build().Intervals(from, to)
                    .SequenceEqual(Define(gens, without).Build().Intervals(from, to));
            },
            iter: cases,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void An_extra_opening_closes_nothing(string zone, int cases)
    {
        var gens = Gens.In(zone);
        Gen.Select(Gens.Week, gens.Day, Gens.Range).Sample(
            (week, day, hours) =>
            {
                var (from, to) = Around(gens, day);
                var after = Define(gens, week).Override(Override("o", OverrideKind.Open, day, hours)).Build().Intervals(from, to).ToArray();
                return Define(gens, week).Build().Intervals(from, to)
                    .All(interval => Array.Exists(after, wider => wider.Start <= interval.Start && interval.End <= wider.End));
            },
            iter: cases,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Closing_and_then_opening_the_same_hours_of_a_day_changes_nothing(string zone, int cases)
    {
        var gens = Gens.In(zone);
        Gen.Select(Gens.Week, gens.Day).Sample(
            (week, day) =>
            {
                var hours = Define(gens, week).Build().Explain(day).Hours;
                if (hours.Count == 0)
                {
                    return true;
                }

                var after = Define(gens, week)
                    .Override(Override("closed", OverrideKind.Closed, day, [.. hours]))
                    .Override(Override("open", OverrideKind.Open, day, [.. hours]))
                    .Build();
                return after.Explain(day).Hours.SequenceEqual(hours);
            },
            iter: cases,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_order_of_overrides_of_distant_days_does_not_matter(string zone, int cases)
    {
        var gens = Gens.In(zone);
        Gen.Select(Gens.Week, gens.Override.Array[3], gens.Day).Sample(
            (week, overrides, first) =>
            {
                // Three overrides four days apart, about different hours of the clock.
                var apart = overrides.Select((entry, index) => entry with { Id = $"o{index}", Dates = [first.AddDays(index * 4)] }).ToArray();
                var (from, to) = (gens.Midnight(first).AddDays(-1), gens.Midnight(first).AddDays(11));
                return Build(gens, week, apart).Intervals(from, to).SequenceEqual(Build(gens, week, apart.Reverse()).Intervals(from, to));
            },
            iter: cases,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void An_explanation_names_a_holiday_only_where_the_calendar_has_one_the_plan_follows_it_and_no_override_speaks(string zone, int cases)
    {
        var gens = Gens.In(zone);
        Gen.Select(gens.Drawn, gens.Day).Sample(
            (drawn, day) =>
            {
                var inForce = drawn.Seasons.Where(season => season.Dates.Contains(day)).MinBy(season => season.Dates.Days);
                var expected = drawn.Holidays
                    && inForce is not { FollowsHolidays: false }
                    && SanRomano.Holidays.HolidaysOn(day).Count > 0
                    && !drawn.Overrides.Any(entry => entry.Dates.Any(dates => dates.Contains(day)));
                return drawn.Build().Explain(day).Winner.Rule.Kind == RuleKind.Holiday == expected;
            },
            iter: cases,
            threads: 1);
    }

    private static OfficeScheduleBuilder Define(ZoneGens gens, WeeklyPlan week) => OfficeSchedule.For("x", gens.Zone).Weekly(week);

    private static OfficeSchedule Build(ZoneGens gens, WeeklyPlan week, IEnumerable<ScheduleOverride> overrides) =>
        overrides.Aggregate(Define(gens, week), (builder, entry) => builder.Override(entry)).Build();

    // Less than a week on either side, so that the weekday occurs once.
    private static (DateTimeOffset From, DateTimeOffset To) Around(ZoneGens gens, DateOnly day) =>
        (gens.Midnight(day).AddDays(-4), gens.Midnight(day).AddDays(5));

    private static ScheduleOverride Override(string id, OverrideKind kind, DateOnly day, params TimeRange[] hours) =>
        new() { Id = id, Kind = kind, Dates = [day], Hours = hours };
}
