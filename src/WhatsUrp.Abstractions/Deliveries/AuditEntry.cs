// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>One row of a line's audit trail: append-only, each chained to the one before by its hash.</summary>
/// <param name="Sequence">Its place: 1, 2, 3 without gaps.</param>
/// <param name="At">When.</param>
/// <param name="Actor">The staff account, or <c>system</c>.</param>
/// <param name="Action">What was done, such as <c>broadcast.approve</c>.</param>
/// <param name="Subject">What it was done to, such as the id of a broadcast.</param>
/// <param name="Detail">More of it, such as the reason; empty when there is nothing to add. No personal data.</param>
/// <param name="Hash">The hash of the row, in lower-case hexadecimal digits.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, string Actor, string Action, string Subject, string Detail, string Hash)
{
    /// <summary>Returns place, action and subject, never who acted.</summary>
    /// <returns>The place, the action and the subject.</returns>
    public override string ToString() => $"{Sequence} {Action} {Subject}";
}
