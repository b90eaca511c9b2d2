// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Osm.Model;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Plans civil dates, one by one: the seam between a definition of hours and the answers about instants.</summary>
/// <remarks>Implementations are immutable, thread-safe, and give the same answer for the same date.</remarks>
internal interface IDayPlanner
{
    /// <summary>To which day the hours after midnight belong.</summary>
    MidnightRule MidnightRule { get; }

    /// <summary>The state is known to be the same at all times, so that no search is needed to know it.</summary>
    bool NeverChanges { get; }

    /// <summary>Whether what belongs to any date may go on after its midnight.</summary>
    bool PassesMidnight { get; }

    /// <summary>What belongs to a date, from its midnight on: sorted, disjoint, and without a hole before 24:00.</summary>
    DayPart[] PartsOf(DateOnly date);

    /// <summary>The same with its audit: the rule that won the date, and those it beat.</summary>
    DayPlan Explain(DateOnly date);

    /// <summary>The ordinary week in force on a date, before holidays and one-off rules.</summary>
    WeeklyPlan PlanInForce(DateOnly date);

    /// <summary>Whether a public holiday on the date would close the office.</summary>
    bool FollowsHolidays(DateOnly date);

    /// <summary>The rules in the OSM notation.</summary>
    OsmExpression ToOsm();
}
