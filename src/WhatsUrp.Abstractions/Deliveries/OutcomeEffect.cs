// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>What an outcome or a receipt did to its delivery.</summary>
/// <param name="Delivery">The delivery; <see langword="null"/> when none fits.</param>
/// <param name="From">Its state before; <see langword="null"/> when none fits.</param>
/// <param name="To">Its state now: the same as before when nothing but evidence was recorded.</param>
public readonly record struct OutcomeEffect(DeliveryId? Delivery, DeliveryState? From, DeliveryState? To)
{
    /// <summary>Gets the effect of what fits no delivery.</summary>
    public static OutcomeEffect None => default;

    /// <summary>Gets whether it proved a second acceptance of the same delivery.</summary>
    public bool ProvesDuplicate { get; init; }

    /// <summary>Gets the broadcast of the delivery, if any.</summary>
    public BroadcastId? Broadcast { get; init; }
}
