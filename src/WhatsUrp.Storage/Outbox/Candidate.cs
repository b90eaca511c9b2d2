// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>What a claim needs to know of a delivery before it decides.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Subscriber">The person, when known.</param>
/// <param name="Pair">The digest of the address of a message of its own, until it is erased.</param>
/// <param name="Deadline">When its time is over.</param>
/// <param name="Attempt">How often it was tried.</param>
/// <param name="Tries">How many of the attempts count.</param>
internal sealed record Candidate(DeliveryId Id, SubscriberId? Subscriber, byte[]? Pair, DateTimeOffset? Deadline, int Attempt, int Tries)
{
    public const string Columns = "id, subscriber_id, pair, deadline, attempt, tries";

    public static Candidate Of(StorageRow row) => new(
        new DeliveryId(row.Uuid(0)),
        row.UuidOrNull(1) is { } person ? new SubscriberId(person) : null,
        row.BytesOrNull(2),
        row.InstantOrNull(3),
        row.Small(4),
        row.Small(5));

    public bool IsOver(DateTimeOffset now) => Deadline <= now;

    /// <summary>Returns the delivery, never whom it concerns.</summary>
    public override string ToString() => Id.ToString();
}
