// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>All the rules of one schedule, in the order of their definition.</summary>
internal sealed record ScheduleDefinition
{
    public WeeklyPlan Weekly { get; init; } = WeeklyPlan.Closed;

    public IReadOnlyList<Season> Seasons { get; init; } = [];

    public IHolidayCalendar Holidays { get; init; } = HolidayCalendar.Empty;

    public HolidayBehaviour HolidayBehaviour { get; init; } = HolidayBehaviour.Closed;

    public IReadOnlyList<ScheduleOverride> Overrides { get; init; } = [];

    public bool ClosesOnHolidays => HolidayBehaviour == HolidayBehaviour.Closed && Holidays != HolidayCalendar.Empty;

    /// <summary>The schedule never closes, so that no search is needed to know it.</summary>
    public bool IsAlwaysOpen => Weekly.IsAlways && Seasons.Count == 0 && Overrides.Count == 0 && !ClosesOnHolidays;

    /// <summary>The schedule never opens, so that no search is needed to know it.</summary>
    public bool IsNeverOpen =>
        Weekly.IsEmpty
        && Seasons.All(static season => season.Plan.IsEmpty)
        && Overrides.All(static entry => entry.Kind == OverrideKind.Closed);
}
