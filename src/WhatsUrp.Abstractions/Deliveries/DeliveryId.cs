// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>Names one row of the delivery ledger: one message to one person, however often it is tried.</summary>
/// <param name="Value">A UUID, version 7: ids that are made one after the other sort that way.</param>
public readonly record struct DeliveryId(Guid Value)
{
    /// <summary>Makes a new id.</summary>
    /// <param name="at">The instant that the id sorts by.</param>
    /// <returns>The id.</returns>
    public static DeliveryId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
