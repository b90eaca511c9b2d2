// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Plans;

/// <summary>A part of the year with a weekly plan of its own.</summary>
/// <remarks>Of two seasons that hold a date the shorter one wins, then the one that comes first in the definition.</remarks>
/// <param name="Id">The id, unique in the schedule.</param>
/// <param name="Dates">The dates of the season.</param>
/// <param name="Plan">The weekly plan that replaces the ordinary one.</param>
/// <param name="FollowsHolidays">Whether public holidays do to it what they do to the ordinary plan.</param>
public sealed record Season(string Id, SeasonDates Dates, WeeklyPlan Plan, bool FollowsHolidays = true);
