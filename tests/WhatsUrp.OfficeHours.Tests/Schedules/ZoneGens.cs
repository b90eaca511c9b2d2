// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>Random schedules of one zone, and instants near the places where engines err.</summary>
internal sealed class ZoneGens
{
    /// <summary>How many questions a drawn schedule is asked: drawing it costs more than answering.</summary>
    public const int QuestionsEach = 10;

    public ZoneGens(TimeZoneInfo zone)
    {
        Zone = zone;
        ClockChanges = [.. ChangesOf(zone)];
        DateOnly[] edges =
        [
            .. ClockChanges, .. ClockChanges, new(2026, 12, 31), new(2027, 1, 1), new(2027, 8, 9), new(2027, 10, 4), new(2026, 4, 6), new(2028, 2, 29),
        ];
        Day = Gen.OneOf(
            Gen.Int[0, 1095].Select(offset => new DateOnly(2026, 1, 1).AddDays(offset)),
            Gen.Select(Gen.Int[0, edges.Length - 1], Gen.Int[-1, 1], (edge, offset) => edges[edge].AddDays(offset)));
        Override = Gen.Select(
            Gen.Enum<OverrideKind>(), Day, Gen.Int[0, 2], Gens.Range.Array[0, 2], Gen.Int[0, 3],
            (kind, day, more, hours, issued) => new ScheduleOverride
            {
                Id = "to be numbered",
                Kind = hours.Length == 0 ? OverrideKind.Closed : kind,
                Dates = [new DateSpan(day, day.AddDays(more))],
                Hours = hours,
                Issued = issued == 0 ? null : new DateOnly(2026, 1, issued),
            });
        var season = Gen.Select(Day, Gen.Int[0, 90], Gen.Bool, Gens.Week, Gen.Bool, (day, days, yearly, week, follows) =>
            new Season("to be numbered", yearly ? Yearly(day, days) : SeasonDates.Between(day, day.AddDays(days)), week, follows));
        Drawn = Gen.Select(Gens.Week, season.Array[0, 2], Override.Array[0, 4], Gen.Bool, (week, seasons, overrides, holidays) =>
            new Drawn(zone, week, seasons, overrides, holidays));
        Moment = Gen.Select(Day, Gen.Int[-4, 99], Gen.Int[-1, 1], (day, quarter, tick) => Midnight(day).AddMinutes(15 * quarter).AddTicks(tick));
        Asked = Gen.Select(Drawn, Moment.Array[QuestionsEach], Gen.Bool.Array[QuestionsEach], (drawn, moments, atChange) =>
        {
            // Half of the instants lie within a tick of a change.
            var schedule = drawn.Build();
            return (schedule, moments.Select((at, index) => ((atChange[index] ? schedule.NextChange(at)?.AddTicks(at.Ticks % 3 - 1) : null) ?? at)).ToArray());
        });
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>The civil dates of 2026 to 2028 on which the clock changes; none in some zones.</summary>
    public DateOnly[] ClockChanges { get; }

    /// <summary>Days of 2026 to 2028, with the clock changes, the year's ends and holidays more often than chance would have them.</summary>
    public Gen<DateOnly> Day { get; }

    public Gen<ScheduleOverride> Override { get; }

    /// <summary>Schedules of every kind of rule.</summary>
    public Gen<Drawn> Drawn { get; }

    /// <summary>Instants on a quarter of an hour, or a tick beside it.</summary>
    public Gen<DateTimeOffset> Moment { get; }

    /// <summary>A schedule with instants on a quarter, or within a tick of a change nearby.</summary>
    public Gen<(OfficeSchedule Schedule, DateTimeOffset[] At)> Asked { get; }

    public DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Zone.BaseUtcOffset);

    private static IEnumerable<DateOnly> ChangesOf(TimeZoneInfo zone)
    {
        for (var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); at.Year < 2029; at = at.AddHours(1))
        {
            if (zone.GetUtcOffset(at) != zone.GetUtcOffset(at.AddHours(1)))
            {
                yield return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at.AddHours(1), zone).DateTime);
            }
        }
    }

    private static SeasonDates Yearly(DateOnly day, int days) =>
        SeasonDates.Parse($"{day:MM-dd}", $"{day.AddDays(days):MM-dd}");
}
