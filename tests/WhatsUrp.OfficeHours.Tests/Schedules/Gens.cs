// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>Random hours and overrides, and what schedules of each zone are drawn by.</summary>
internal static class Gens
{
    /// <summary>Whole hours forward and back; at midnight and south of the equator; by half an hour; never, at an odd offset.</summary>
    public static readonly string[] ZoneIds = ["Europe/Rome", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu"];

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

    // After the generators above, from which it is made.
    private static readonly Dictionary<string, ZoneGens> ByZone =
        ZoneIds.ToDictionary(id => id, id => new ZoneGens(TimeZoneInfo.FindSystemTimeZoneById(id)));

    /// <summary>Each zone with how many schedules to draw in it: a thousand, which with ten questions each makes ten thousand cases.</summary>
    public static TheoryData<string, int> Zones => Each(1_000);

    public static ZoneGens Rome => In(SanRomano.Rome.Id);

    public static ZoneGens In(string zone) => ByZone[zone];

    public static TheoryData<string, int> Each(int cases)
    {
        TheoryData<string, int> zones = [];
        foreach (var zone in ZoneIds)
        {
            zones.Add(zone, cases);
        }

        return zones;
    }

    public static OfficeScheduleBuilder With(OfficeScheduleBuilder builder, IEnumerable<Season> seasons, IEnumerable<ScheduleOverride> overrides)
    {
        foreach (var season in Numbered(seasons))
        {
            builder.Season(season);
        }

        foreach (var entry in Numbered(overrides))
        {
            builder.Override(entry);
        }

        return builder;
    }

    public static Season[] Numbered(IEnumerable<Season> seasons) =>
        [.. seasons.Select((season, index) => season with { Id = $"s{index + 1}" })];

    public static ScheduleOverride[] Numbered(IEnumerable<ScheduleOverride> overrides) =>
        [.. overrides.Select((entry, index) => entry with { Id = $"o{index + 1}" })];
}
