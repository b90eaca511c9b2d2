// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>The plan of one civil date with its audit: the rule that won, and those it beat.</summary>
/// <remarks>
/// The plan holds what <em>belongs</em> to the date: a night that begins on it, whole, and not the end of a night begun the day before.
/// </remarks>
public sealed record DayPlan
{
    /// <summary>Gets the civil date in the office's zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Gets the rule that won the day: the last override of the date, else a holiday, else the season, else the weekly plan.</summary>
    public required PlannedRule Winner { get; init; }

    /// <summary>Gets the rules that spoke about the date and were beaten, the strongest first.</summary>
    public required IReadOnlyList<PlannedRule> Beaten { get; init; }

    /// <summary>Gets the whole date, and what follows it after midnight, cut at every change of deciding rule; sorted.</summary>
    public required IReadOnlyList<DaySegment> Segments { get; init; }

    /// <summary>Gets the rule that says to which day the hours after midnight belong.</summary>
    public required MidnightRule MidnightRule { get; init; }

    /// <summary>Gets the open hours, sorted and merged, whichever rule decided them.</summary>
    public IReadOnlyList<TimeRange> Hours => In(OfficeState.Open);

    /// <summary>Gets the hours in which the office receives by appointment, or is not known to be open; sorted and merged.</summary>
    public IReadOnlyList<TimeRange> ByAppointment => In(OfficeState.ByAppointment);

    private TimeRange[] In(OfficeState state) => WeeklyPlan.Merge(
        [.. Segments.Where(segment => segment.State == state).Select(static segment => segment.Hours)]);
}
