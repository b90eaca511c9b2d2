// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.Subscribers;

/// <summary>All that one message changes, committed as one transaction.</summary>
public sealed record SubscriberChange
{
    /// <summary>Gets the line.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the message that causes it: the key of de-duplication.</summary>
    public required MessageId Message { get; init; }

    /// <summary>Gets the person's address as the message gave it. What it adds to the addresses on record is attached; two persons whom it joins are merged.</summary>
    public required CitizenAddress From { get; init; }

    /// <summary>Gets the address that <see cref="From"/> replaces, when the platform announced a change of number or id.</summary>
    public CitizenAddress? Replaces { get; init; }

    /// <summary>
    /// Gets when the person sent the message, by WhatsApp's clock and never later than <see cref="At"/>: it opens the service window of
    /// the address <see cref="From"/>. <see langword="null"/> when the person wrote nothing, as with a check by staff.
    /// </summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Gets the instant of the change, by the host's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// Gets the revision of the <see cref="CitizenState"/> on which the change was decided: that of the person whom
    /// <see cref="Replaces"/> names when it names one, else that of the person whom <see cref="From"/> names.
    /// </summary>
    public required long BasedOnRevision { get; init; }

    /// <summary>Gets the consent events to append. Subscriptions follow from them.</summary>
    public IReadOnlyList<ConsentEvent> Consents { get; init; } = [];

    /// <summary>Gets the policy texts that the consent events name, kept as evidence.</summary>
    public IReadOnlyList<PolicyText> Policies { get; init; } = [];

    /// <summary>Gets the new registration data; the values of each field named here replace all its former values.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    /// <summary>Gets what happens to the draft.</summary>
    public DraftChange Draft { get; init; } = new DraftChange.Keep();

    /// <summary>Gets the report to keep, if any.</summary>
    public Report? Report { get; init; }

    /// <summary>Gets the opening of which the person is told with this change; <see langword="null"/> leaves what is on record.</summary>
    public DateTimeOffset? ClosedNoticeFor { get; init; }

    /// <summary>Gets the messages to send once the change is committed.</summary>
    public IReadOnlyList<OutboundMessage> Outgoing { get; init; } = [];

    /// <summary>
    /// Gets a value indicating whether the store takes <see cref="Outgoing"/> in charge: the messages then become deliveries of its ledger in the
    /// same transaction. A host whose outbox sends at once leaves it off, and speaks after the commit.
    /// </summary>
    public bool TakesOutgoing { get; init; }

    /// <summary>Returns line and message in digest, never whose it is.</summary>
    /// <returns>The line and the digest.</returns>
    public override string ToString() => $"{Line}/{Message}";
}
