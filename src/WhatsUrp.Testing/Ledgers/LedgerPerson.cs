// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>One person of a line.</summary>
internal sealed class LedgerPerson(SubscriberId id, DateTimeOffset createdAt)
{
    public SubscriberId Id { get; } = id;

    public DateTimeOffset CreatedAt { get; set; } = createdAt;

    public SubscriberStatus Status { get; set; } = SubscriberStatus.Active;

    public long Revision { get; set; }

    public DateTimeOffset? ClosedNoticeFor { get; set; }

    public List<FieldValue> Fields { get; } = [];

    /// <summary>Gets the consent events, each with the instant at which it was committed.</summary>
    public List<(ConsentEvent Event, DateTimeOffset RecordedAt)> Consents { get; } = [];

    public Draft? Draft { get; set; }

    /// <summary>Gets or sets the person who this one turned out to be.</summary>
    public LedgerPerson? MergedInto { get; set; }

    public IReadOnlyList<Subscription> Subscriptions => ConsentReading.Subscriptions(Consents.Select(consent => consent.Event));
}
