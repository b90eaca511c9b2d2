// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>Names one broadcast of a line.</summary>
/// <param name="Value">A UUID, version 7: ids that are made one after the other sort that way.</param>
public readonly record struct BroadcastId(Guid Value)
{
    /// <summary>Makes a new id.</summary>
    /// <param name="at">The instant that the id sorts by.</param>
    /// <returns>The id.</returns>
    public static BroadcastId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
