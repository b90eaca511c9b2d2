// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours;

/// <summary>A one-off closure, opening or replacement of hours, by an act of the administration.</summary>
/// <remarks>
/// Hours mean the hours on the clock of that date. A closure with hours also cuts a night that began the day before; a closure
/// without hours, and a replacement, leave that night alone and take the whole night of their own date.
/// </remarks>
public sealed record ScheduleOverride
{
    /// <summary>Gets the id, unique in the schedule; it is the audit answer.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what the override does.</summary>
    public required OverrideKind Kind { get; init; }

    /// <summary>Gets the civil dates it speaks about.</summary>
    public required IReadOnlyList<DateSpan> Dates { get; init; }

    /// <summary>Gets the hours; empty closes the whole day. An opening or a replacement needs at least one range.</summary>
    public IReadOnlyList<TimeRange> Hours { get; init; } = [];

    /// <summary>Gets the reason in words for citizens, such as "chiusura straordinaria".</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the act it rests on, such as "Ord. 12/2026".</summary>
    public string? Act { get; init; }

    /// <summary>Gets the date on which the act was issued. Of two overrides the later issued one wins; one without a date counts as the earliest.</summary>
    public DateOnly? Issued { get; init; }
}
