// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>One delivery.</summary>
internal sealed class LedgerRow
{
    public required DeliveryId Id { get; init; }

    public required Lane Lane { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? Deadline { get; init; }

    public BroadcastId? Broadcast { get; init; }

    /// <summary>Gets or sets the recipient of a copy.</summary>
    public SubscriberId? Subscriber { get; set; }

    /// <summary>Gets or sets a message of its own; empty for a copy, and once its person was erased.</summary>
    public OutboundMessage? Message { get; set; }

    /// <summary>Gets what tells the person of a message of its own from others.</summary>
    public string PersonKey { get; set; } = "";

    public DeliveryState State { get; set; }

    public List<LedgerAttempt> Attempts { get; } = [];

    public int Tries { get; set; }

    public Guid Lease { get; set; }

    public DateTimeOffset LeaseUntil { get; set; }

    public DateTimeOffset UnknownSince { get; set; }

    /// <summary>Gets or sets when an unknown one is looked at again; empty when an operator decides.</summary>
    public DateTimeOffset? ResolveAfter { get; set; }

    public string? Reason { get; set; }

    public int? Code { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? FailedAt { get; set; }

    public bool IsPossibleDuplicate { get; set; }

    /// <summary>Gets or sets a value indicating whether the person had not written for a day when it was claimed last.</summary>
    public bool LeftOutsideWindow { get; set; }

    public LedgerAttempt? Newest => Attempts.Count > 0 ? Attempts[^1] : null;

    public bool IsOpen => State is DeliveryState.Ready or DeliveryState.Sending or DeliveryState.Unknown;

    public bool IsDuplicate => Attempts.Count(attempt => attempt.IsAcceptedForGood) > 1;

    public bool IsDue(DateTimeOffset now) => State == DeliveryState.Ready && DueAt <= now;

    /// <summary>Forgets whose message it was, once that person was erased and nothing is under way any more: not before, for the order depends on it.</summary>
    public void Settle()
    {
        if (Broadcast is null && Message is null && !IsOpen)
        {
            PersonKey = Id.ToString();
        }
    }

    public void Close(DeliveryState state, string? reason, int? code = null) => (State, Reason, Code) = (state, reason, code);

    public void Accept(DateTimeOffset now)
    {
        Close(DeliveryState.Accepted, null);
        (AcceptedAt, FailedAt) = (now, null);
    }

    public void BecomeUnknown(DateTimeOffset now, DateTimeOffset resolveAfter)
    {
        (State, UnknownSince, ResolveAfter) = (DeliveryState.Unknown, now, resolveAfter);
        Newest!.EndedUnknown = true;
        Count(Newest);
    }

    public void Count(LedgerAttempt attempt)
    {
        Tries += attempt.IsCounted ? 0 : 1;
        attempt.IsCounted = true;
    }
}
