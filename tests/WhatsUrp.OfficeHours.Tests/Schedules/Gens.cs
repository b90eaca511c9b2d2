// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>Random schedules, and instants near the places where engines err.</summary>
internal static class Gens
{
    private static readonly DateOnly[] Edges =
    [
        new(2026, 3, 29), new(2026, 10, 25), new(2027, 3, 28), new(2027, 10, 31), new(2026, 12, 31), new(2027, 1, 1),
        new(2027, 8, 9), new(2027, 10, 4), new(2026, 4, 6), new(2028, 2, 29),
    ];

    // Half of the ranges begin or end in the hours of the daylight-saving nights, or at midnight.
    private static readonly Gen<int> Minute = Gen.OneOf(
        Gen.Int[0, 1439],
        Gen.Int[0, 16].Select(quarter => quarter * 15),
        Gen.OneOf(0, 60, 120, 150, 180, 540, 780, 1020, 1320, 1439));

    public static readonly Gen<TimeRange> Range =
        Gen.Select(Minute, Minute, (start, end) => new TimeRange(start, end <= start ? end + TimeRange.MinutesPerDay : end));

    public static readonly Gen<WeeklyPlan> Week = Range.Array[0, 4].Array[7].Select(days =>
    {
        var plan = WeeklyPlan.Closed;
        for (var day = 0; day < 7; day++)
        {
            plan = plan.Open([(DayOfWeek)day], days[day]);
        }

        return plan;
    });

    /// <summary>Days of 2026 to 2028, with the daylight-saving Sundays, the year's ends and holidays more often than chance would have them.</summary>
    public static readonly Gen<DateOnly> Day = Gen.OneOf(
        Gen.Int[0, 1095].Select(offset => new DateOnly(2026, 1, 1).AddDays(offset)),
        Gen.Select(
            Gen.Int[0, Edges.Length - 1],
            Gen.Int[-1, 1],
            (edge, offset) => Edges[edge].AddDays(offset)));

    public static readonly Gen<ScheduleOverride> Override = Gen.Select(
        Gen.Enum<OverrideKind>(), Day, Gen.Int[0, 2], Range.Array[0, 2], Gen.Int[0, 3],
        (kind, day, more, hours, issued) => new ScheduleOverride
        {
            Id = "to be numbered",
            Kind = hours.Length == 0 ? OverrideKind.Closed : kind,
            Dates = [new DateSpan(day, day.AddDays(more))],
            Hours = hours,
            Issued = issued == 0 ? null : new DateOnly(2026, 1, issued),
        });

    private static readonly Gen<Season> Season = Gen.Select(Day, Gen.Int[0, 90], Gen.Bool, Week, Gen.Bool, (day, days, yearly, week, follows) =>
        new Season("to be numbered", yearly ? Yearly(day, days) : SeasonDates.Between(day, day.AddDays(days)), week, follows));

    /// <summary>Schedules of every kind of rule; see <see cref="Plain"/> for those with a weekly plan alone.</summary>
    public static readonly Gen<OfficeSchedule> Schedule = Gen.Select(
        Week, Season.Array[0, 2], Override.Array[0, 4], Gen.Bool,
        (week, seasons, overrides, holidays) =>
            With(OfficeSchedule.For("x", SanRomano.Rome).Weekly(week).Holidays(holidays ? SanRomano.Holidays : HolidayCalendar.Empty), seasons, overrides).Build());

    public static readonly Gen<OfficeSchedule> Plain = Week.Select(week => OfficeSchedule.For("x", SanRomano.Rome).Weekly(week).Build());

    /// <summary>A schedule with an instant: on a quarter, or within a tick of a change nearby.</summary>
    public static readonly Gen<(OfficeSchedule Schedule, DateTimeOffset At)> Asked =
        Gen.Select(Schedule, Day, Gen.Int[-4, 99], Gen.Int[-1, 1], Gen.Bool, (schedule, day, quarter, tick, atChange) =>
        {
            var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(15 * quarter);
            return (schedule, ((atChange ? schedule.NextChange(at) : null) ?? at).AddTicks(tick));
        });

    public static OfficeScheduleBuilder With(OfficeScheduleBuilder builder, IEnumerable<Season> seasons, IEnumerable<ScheduleOverride> overrides)
    {
        var number = 0;
        foreach (var season in seasons)
        {
            builder.Season(season with { Id = $"s{++number}" });
        }

        foreach (var entry in overrides)
        {
            builder.Override(entry with { Id = $"o{++number}" });
        }

        return builder;
    }

    private static SeasonDates Yearly(DateOnly day, int days) =>
        SeasonDates.Parse($"{day:MM-dd}", $"{day.AddDays(days):MM-dd}");
}
