// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Storage.Outbox;

/// <summary>What was found at one source.</summary>
/// <param name="Claimed">What may leave, and whether it leaves outside the person's service window.</param>
/// <param name="Closed">What comes to its end instead, and why.</param>
/// <param name="Looked">How many were looked at; they are counted against what the sender asked for.</param>
internal sealed record ClaimPick(
    IReadOnlyList<(ClaimedDelivery Delivery, bool IsOutside)> Claimed,
    IReadOnlyList<(DeliveryId Id, DeliveryState State, string Reason)> Closed,
    int Looked)
{
    /// <summary>Gets a value indicating whether one more that may leave was seen: nobody needs to look for it.</summary>
    public bool HasMore { get; init; }

    public static ClaimPick None { get; } = new([], [], 0);
}
