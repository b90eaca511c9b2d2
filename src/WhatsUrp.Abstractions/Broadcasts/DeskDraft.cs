// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasts;

/// <summary>A broadcast to save as a draft.</summary>
/// <param name="Broadcast">The broadcast.</param>
/// <param name="Actor">The staff account that writes it.</param>
public sealed record DeskDraft(Broadcast Broadcast, string Actor)
{
    /// <summary>Gets the draft of which this is a new version; <see langword="null"/> for a new broadcast.</summary>
    public BroadcastId? Id { get; init; }

    /// <summary>Gets the revision of that draft on which this is based; 0 for a new broadcast.</summary>
    public long Revision { get; init; }

    /// <summary>
    /// Gets when it may leave, by the clocks of the line; it takes the place of <see cref="Broadcast.NotBefore"/>. An hour that clocks skip in
    /// March means the moment of the change, one that they show twice in October the first of the two.
    /// </summary>
    public DateTime? LocalTime { get; init; }

    /// <summary>Returns line, list and draft, never the text.</summary>
    /// <returns>The ids.</returns>
    public override string ToString() => $"{Broadcast} {Id}";
}
