// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasts;

/// <summary>What became of one recipient's copy of a broadcast.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Subscriber">The recipient; never their name or number.</param>
/// <param name="State">How far it has come.</param>
public sealed record CopyOutcome(DeliveryId Delivery, SubscriberId Subscriber, DeliveryState State)
{
    /// <summary>Gets how many attempts were made.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets why it was refused, held back or given up.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the platform's code of the last refusal or failure.</summary>
    public int? Code { get; init; }

    /// <summary>Gets when it was accepted.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Gets when it left the platform.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Gets when it reached the phone.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Gets when it was read.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Gets when the platform told that it will not arrive.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Gets whether it was tried again although an earlier attempt may have been accepted.</summary>
    public bool IsPossibleDuplicate { get; init; }
}
