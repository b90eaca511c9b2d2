// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>All that a line knows of a person at one moment: what the pure decision starts from.</summary>
public sealed record CitizenState
{
    /// <summary>Gets the line.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the address by which the person was looked up, completed with the other addresses on record.</summary>
    public required CitizenAddress Address { get; init; }

    /// <summary>Gets the person; <see langword="null"/> for a stranger.</summary>
    public SubscriberId? Subscriber { get; init; }

    /// <summary>Gets how the person stands with the line.</summary>
    public SubscriberStatus Status { get; init; } = SubscriberStatus.Active;

    /// <summary>Gets the registration data.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    /// <summary>Gets how the person stands with each list that they ever joined.</summary>
    public IReadOnlyList<Subscription> Subscriptions { get; init; } = [];

    /// <summary>Gets the last acceptance of the policy; <see langword="null"/> when there is none or it was withdrawn.</summary>
    public PolicyAcceptance? Acceptance { get; init; }

    /// <summary>Gets the unfinished registration, if any; it may have expired.</summary>
    public Draft? Draft { get; init; }

    /// <summary>Gets the opening of which the person has been told already while the office was closed.</summary>
    public DateTimeOffset? ClosedNoticeFor { get; init; }

    /// <summary>Gets when the person last wrote from <see cref="Address"/>, by WhatsApp's clock; <see langword="null"/> when they never did.</summary>
    public DateTimeOffset? LastInboundAt { get; init; }

    /// <summary>Gets the revision on which a change must be based; 0 for a stranger.</summary>
    public long Revision { get; init; }

    /// <summary>Gets the lists that the person is on.</summary>
    public IEnumerable<ListId> ActiveLists =>
        Subscriptions.Where(s => s.State == SubscriptionState.Active).Select(s => s.List);

    /// <summary>Returns line and person, never their data.</summary>
    /// <returns>The line, the id of the person and the revision.</returns>
    public override string ToString() => $"{Line}/{Subscriber} r{Revision}";
}
