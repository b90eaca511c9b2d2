// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

public sealed class OverrideProperties
{
    private const int Cases = 10_000;

    [Fact]
    public void A_whole_day_closure_takes_that_start_day_and_no_other() => Gen.Select(Gens.Week, Gens.Day, Gen.Int[-2, 2]).Sample(
        (week, day, offset) =>
        {
            var before = Define(week).Build();
            var after = Define(week).Close(day).Build();
            var other = day.AddDays(offset);
            return after.Explain(day).Hours.Count == 0
                && (other == day || after.Explain(other).Hours.SequenceEqual(before.Explain(other).Hours));
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void An_extra_opening_closes_nothing() => Gen.Select(Gens.Week, Gens.Day, Gens.Range).Sample(
        (week, day, hours) =>
        {
            var before = Define(week).Build();
            var after = Define(week).Override(Override("o", OverrideKind.Open, day, hours)).Build();
            var (from, to) = Around(day);
            return before.Intervals(from, to).All(interval => after.OpenTime(interval.Start, interval.End) == interval.Length);
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void Closing_and_then_opening_the_same_hours_of_a_day_changes_nothing() => Gen.Select(Gens.Week, Gens.Day).Sample(
        (week, day) =>
        {
            var before = Define(week).Build();
            var hours = before.Explain(day).Hours;
            if (hours.Count == 0)
            {
                return true;
            }

            var after = Define(week)
                .Override(Override("closed", OverrideKind.Closed, day, [.. hours]))
                .Override(Override("open", OverrideKind.Open, day, [.. hours]))
                .Build();
            return after.Explain(day).Hours.SequenceEqual(hours);
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void The_order_of_overrides_of_distant_days_does_not_matter() => Gen.Select(Gens.Week, Gens.Override.Array[3]).Sample(
        (week, overrides) =>
        {
            // Three overrides ten days apart.
            var apart = overrides.Select((entry, index) =>
            {
                var day = new DateOnly(2026, 12, 20).AddDays(index * 10);
                return entry with { Id = $"o{index}", Dates = [day] };
            }).ToArray();
            var (from, to) = (SanRomano.At("2026-12-15"), SanRomano.At("2027-01-20"));
            return Build(week, apart).Intervals(from, to).SequenceEqual(Build(week, apart.Reverse()).Intervals(from, to));
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void An_explanation_names_a_holiday_only_where_the_calendar_has_one_and_no_override_speaks() =>
        Gen.Select(Gens.Week, Gens.Override.Array[0, 3], Gens.Day, Gen.Bool).Sample(
            (week, overrides, day, follows) =>
            {
                var schedule = Gens.With(
                    Define(week).Holidays(SanRomano.Holidays, follows ? HolidayBehaviour.Closed : HolidayBehaviour.Ignored), [], overrides).Build();
                var expected = follows
                    && SanRomano.Holidays.HolidaysOn(day).Count > 0
                    && !overrides.Any(entry => entry.Dates.Any(dates => dates.Contains(day)));
                return schedule.Explain(day).Winner.Rule.Kind == RuleKind.Holiday == expected;
            },
            iter: Cases,
            threads: 1);

    private static OfficeScheduleBuilder Define(WeeklyPlan week) => OfficeSchedule.For("x", SanRomano.Rome).Weekly(week);

    private static OfficeSchedule Build(WeeklyPlan week, IEnumerable<ScheduleOverride> overrides) =>
        overrides.Aggregate(Define(week), (builder, entry) => builder.Override(entry)).Build();

    private static (DateTimeOffset From, DateTimeOffset To) Around(DateOnly day)
    {
        var noon = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return (noon.AddDays(-4), noon.AddDays(4));
    }

    private static ScheduleOverride Override(string id, OverrideKind kind, DateOnly day, params TimeRange[] hours) =>
        new() { Id = id, Kind = kind, Dates = [day], Hours = hours };
}
