// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Outbox.Identity;

/// <summary>What an opaque value that came back was found to be.</summary>
/// <param name="Delivery">The delivery that it names; <see langword="null"/> when it is missing or not ours.</param>
/// <param name="Attempt">The attempt; 0 without a delivery.</param>
/// <param name="IsForeign">Whether there is a value that this deployment never made.</param>
internal readonly record struct OpaqueReading(DeliveryId? Delivery, int Attempt, bool IsForeign);
