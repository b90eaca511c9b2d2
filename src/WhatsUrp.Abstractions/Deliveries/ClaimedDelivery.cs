// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Deliveries;

/// <summary>One delivery that a sender has claimed, with what it needs to send it.</summary>
public sealed record ClaimedDelivery
{
    /// <summary>Gets the line.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the delivery.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>Gets the number of this attempt, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Gets how many attempts counted against the allowance so far, this one not among them.</summary>
    public required int Tries { get; init; }

    /// <summary>Gets the lane.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Gets the broadcast that it is a copy of; <see langword="null"/> for a message of its own.</summary>
    public BroadcastId? Broadcast { get; init; }

    /// <summary>Gets where it goes: for a copy of a broadcast the person's addresses of this moment.</summary>
    public required CitizenAddress To { get; init; }

    /// <summary>Gets when the person last wrote; <see langword="null"/> when they never did, or when the sender of the message stated no window.</summary>
    public ServiceWindow? Window { get; init; }

    /// <summary>Gets what it says; <see langword="null"/> for a copy of a broadcast, whose words stand there.</summary>
    public MessageContent? Content { get; init; }

    /// <summary>Gets the person's registration data of this moment that the broadcast's template asks for; a field with several values is there several times.</summary>
    public IReadOnlyList<KeyValuePair<FieldId, string>> Fields { get; init; } = [];

    /// <summary>Gets the message that it quotes, if any.</summary>
    public MessageId? InReplyTo { get; init; }

    /// <summary>Gets the key hash that the recipient's identity must still have, if any.</summary>
    public string? IdentityHash { get; init; }

    /// <summary>Gets when its time is over, if ever.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Returns line, delivery and attempt, never whom it concerns.</summary>
    /// <returns>The line, the id and the attempt.</returns>
    public override string ToString() => $"{Line}/{Id} #{Attempt}";
}
