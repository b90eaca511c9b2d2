// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>What a section states about one office, and what an office of the line inherits.</summary>
internal sealed record ScheduleParts
{
    /// <summary>The zone; null after a fault.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>The hours in the OSM notation; null where the definition says them.</summary>
    public string? Osm { get; init; }

    public ScheduleDefinition Definition { get; init; } = new();

    /// <summary>Builds the schedule; only where there are no faults.</summary>
    public OfficeSchedule Build(string officeId) =>
        Osm is null ? new(officeId, Zone!, Definition.ToPlanner()) : OfficeSchedule.ParseOsm(Osm, Zone!, Definition.Holidays, officeId);

    /// <summary>A schedule that never closes, by the same clock.</summary>
    public OfficeSchedule Always(string channel) => OfficeSchedule.For(channel, Zone!).Weekly(WeeklyPlan.Always).Build();
}
