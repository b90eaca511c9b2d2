// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Citizens;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What a delivery is, and how far it has come. What it says is not part of it.</summary>
internal sealed record DeliveryRow
{
    public required LineId Line { get; init; }

    public required DeliveryId Id { get; init; }

    public required Lane Lane { get; init; }

    public BroadcastId? Broadcast { get; init; }

    public SubscriberId? Subscriber { get; init; }

    /// <summary>Gets the digest of the address of a message of its own.</summary>
    public byte[]? Pair { get; init; }

    public DeliveryState State { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public int Attempt { get; init; }

    public int Tries { get; init; }

    /// <summary>Gets when the last attempt was claimed.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public Guid? Lease { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    public DateTimeOffset? UnknownSince { get; init; }

    /// <summary>Gets when an unknown one is looked at again; nothing when an operator decides.</summary>
    public DateTimeOffset? ResolveAfter { get; init; }

    public string? Reason { get; init; }

    public int? Code { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    public int? FailedCode { get; init; }

    public bool PossibleDuplicate { get; init; }

    /// <summary>Gets how many acceptances beyond the first are proven.</summary>
    public int Duplicates { get; init; }

    /// <summary>Returns line, delivery and state.</summary>
    public override string ToString() => $"{Line}/{Id} {State}";
}
