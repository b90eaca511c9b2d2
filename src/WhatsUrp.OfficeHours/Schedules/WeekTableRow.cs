// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>One day of a week table.</summary>
/// <param name="Plan">The plan of the day, with its audit.</param>
public sealed record WeekTableRow(DayPlan Plan)
{
    /// <summary>Gets the civil date.</summary>
    public DateOnly Date => Plan.Date;

    /// <summary>Gets the open hours of the day, sorted and merged; empty on a closed day.</summary>
    public IReadOnlyList<TimeRange> Hours { get; } = Plan.Hours;

    /// <summary>Gets whether the office opens at all on the day, or else receives by appointment.</summary>
    public OfficeState State => Hours.Count > 0 ? OfficeState.Open
        : Plan.ByAppointment.Count > 0 ? OfficeState.ByAppointment
        : OfficeState.Closed;

    /// <summary>Gets the rule that won the day.</summary>
    public RuleRef Rule => Plan.Winner.Rule;

    /// <summary>Gets the reason of that rule in words for citizens; <see langword="null"/> on an ordinary day.</summary>
    public string? Reason => Plan.Winner.Reason;
}
