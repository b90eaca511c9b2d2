// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>How long the ledger keeps what it no longer needs. What waits, or is unknown, is never deleted.</summary>
/// <param name="Content">The words of messages that are not copies of a broadcast.</param>
/// <param name="Deliveries">The rows of settled deliveries, attempts included.</param>
/// <param name="Receipts">Receipts that fit no delivery.</param>
public sealed record Retention(TimeSpan Content, TimeSpan Deliveries, TimeSpan Receipts)
{
    /// <summary>Gets the usual times: 90 days, 400 days, 7 days.</summary>
    public static Retention Usual { get; } = new(TimeSpan.FromDays(90), TimeSpan.FromDays(400), TimeSpan.FromDays(7));
}
