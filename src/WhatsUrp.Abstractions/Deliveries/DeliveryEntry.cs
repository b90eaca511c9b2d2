// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Deliveries;

/// <summary>One message that a line had for a person, as an export shows it (GDPR art. 15).</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Lane">The lane.</param>
/// <param name="State">How far it has come.</param>
/// <param name="CreatedAt">When it was written down.</param>
public sealed record DeliveryEntry(DeliveryId Id, Lane Lane, DeliveryState State, DateTimeOffset CreatedAt)
{
    /// <summary>Gets the broadcast that it is a copy of, if any.</summary>
    public BroadcastId? Broadcast { get; init; }

    /// <summary>Gets what it says, while that is kept; <see langword="null"/> for a copy of a broadcast.</summary>
    public string? Text { get; init; }

    /// <summary>Gets when it was accepted.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Gets when it reached the phone.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Gets when it was read.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Returns the id and the state, never the text.</summary>
    /// <returns>The id and the state.</returns>
    public override string ToString() => $"{Id} {State}";
}
