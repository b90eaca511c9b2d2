// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using NodaTime;
using NodaTime.TimeZones;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>The civil time of intervals against NodaTime, which resolves gaps and overlaps in its own way and with its own data.</summary>
[Trait("Category", "Property")]
public sealed class CivilTimeOracleTests
{
    private static readonly string[] Zones =
        ["Europe/Rome", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu", "UTC"];

    private static readonly (TimeZoneInfo Ours, DateTimeZone Theirs)[] Pairs =
        [.. Zones.Select(id => (TimeZoneInfo.FindSystemTimeZoneById(id), DateTimeZoneProviders.Tzdb[id]))];

    [Fact]
    public void Every_interval_begins_and_ends_where_the_oracle_says() => Gen.Select(Gen.Int[0, Zones.Length - 1], Gens.Rome.Day, Gens.Range).Sample(
        (zone, day, hours) =>
        {
            var (ours, theirs) = Pairs[zone];
            var start = First(theirs, day, hours.StartMinute);
            var end = Last(theirs, day, hours.EndMinute);
            var schedule = OfficeSchedule.For("x", ours).Override(new ScheduleOverride
            {
                Id = "only",
                Kind = OverrideKind.Open,
                Dates = [day],
                Hours = [hours],
            }).Build();
            var noon = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var found = schedule.Intervals(noon.AddDays(-3), noon.AddDays(4)).Select(interval => (interval.Start, interval.End)).ToArray();
            return start < end ? found is [var one] && one == (start, end) : found.Length == 0;
        },
        iter: 10_000,
        threads: 1);

    private static DateTimeOffset First(DateTimeZone zone, DateOnly day, int minute) =>
        Resolve(zone, day, minute, Resolvers.ReturnEarlier);

    private static DateTimeOffset Last(DateTimeZone zone, DateOnly day, int minute) =>
        Resolve(zone, day, minute, Resolvers.ReturnLater);

    private static DateTimeOffset Resolve(DateTimeZone zone, DateOnly day, int minute, AmbiguousTimeResolver ambiguous) =>
        LocalDateTime.FromDateTime(day.ToDateTime(TimeOnly.MinValue)).PlusMinutes(minute)
            .InZone(zone, Resolvers.CreateMappingResolver(ambiguous, Resolvers.ReturnStartOfIntervalAfter))
            .ToDateTimeOffset();
}
