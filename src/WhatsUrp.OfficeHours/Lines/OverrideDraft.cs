// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>An override as staff write it, in the notation of the configuration. It is read, and refused with every fault, when it is added.</summary>
public sealed record OverrideDraft
{
    /// <summary>Gets the id, which nobody on the line has used yet: 1 to 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what it does.</summary>
    public required OverrideKind Kind { get; init; }

    /// <summary>Gets the dates, each <c>2027-01-02</c> or <c>2027-06-12/2027-06-13</c>.</summary>
    public required IReadOnlyList<string> Dates { get; init; }

    /// <summary>Gets the hours, each <c>09:00-13:00</c>; none closes the whole day.</summary>
    public IReadOnlyList<string> Hours { get; init; } = [];

    /// <summary>Gets the office of the line; <see langword="null"/> for all its offices.</summary>
    public string? Office { get; init; }

    /// <summary>Gets the reason in words for citizens, at most 200 characters of one line.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the act it rests on, at most 100 characters of one line.</summary>
    public string? Act { get; init; }

    /// <summary>Gets the date of the act, <c>2026-12-10</c>.</summary>
    /// <value>Left out, the civil date on which the override is added.</value>
    public string? Issued { get; init; }
}
