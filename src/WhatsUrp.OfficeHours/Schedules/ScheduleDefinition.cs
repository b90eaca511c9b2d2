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

    /// <summary>The ordinary hours never close, so that no search is needed to know it.</summary>
    public bool IsAlwaysOpen => Weekly.IsAlways && Seasons.Count == 0 && !ClosesOnHolidays;

    /// <summary>The ordinary hours never open, so that no search is needed to know it.</summary>
    public bool IsNeverOpen => Weekly.IsEmpty && Seasons.All(static season => season.Plan.IsEmpty);

    /// <summary>Makes what plans dates by these rules.</summary>
    public IDayPlanner ToPlanner() => AmendedDayPlanner.Over(new DayPlanner(this), Overrides);
}
