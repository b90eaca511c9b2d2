// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Deliveries;

/// <summary>A receipt, with what its opaque value was found to name.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Delivery">The delivery that a genuine opaque value names; <see langword="null"/> when there was none, or a foreign one.</param>
/// <param name="Attempt">The attempt that it names; 0 with no delivery.</param>
public sealed record MatchedReceipt(DeliveryReceipt Receipt, DeliveryId? Delivery, int Attempt)
{
    /// <summary>
    /// Gets, for a receipt of failure, how long to wait before another attempt (T12); <see langword="null"/> when the failure is final (T13).
    /// The store tries again only while the allowance, the deadline and the broadcast permit it.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets whether the opaque value is neither missing nor ours: such a receipt is matched by nothing and changes nothing.</summary>
    public bool IsForeign { get; init; }
}
