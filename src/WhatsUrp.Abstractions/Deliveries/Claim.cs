// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>What a sender was granted.</summary>
/// <param name="Lease">The lease of all that was claimed.</param>
/// <param name="Deliveries">The deliveries, in the order in which they should leave: each is durably <see cref="DeliveryState.Sending"/>.</param>
/// <param name="Suppressed">How many were held back instead, because the person has left since or cannot be written to.</param>
/// <param name="Expired">How many were found too old.</param>
/// <param name="NextIn">When it makes sense to ask again: zero when more may be claimed at once, <see langword="null"/> when nothing waits.</param>
public sealed record Claim(Guid Lease, IReadOnlyList<ClaimedDelivery> Deliveries, int Suppressed, int Expired, TimeSpan? NextIn)
{
    /// <summary>Gets whether the gate was closed by a throttling answer of the platform.</summary>
    public bool IsBlocked { get; init; }
}
