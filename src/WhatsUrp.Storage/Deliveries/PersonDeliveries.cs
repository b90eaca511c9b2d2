// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What the ledger holds of one person: to be shown, or to be erased.</summary>
internal static class PersonDeliveries
{
    /// <summary>Reads what a line had for a person, oldest first.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="line">The line.</param>
    /// <param name="ids">The person, and whoever was merged into them.</param>
    /// <param name="keys">The person's addresses: messages to a stranger are found by them.</param>
    public static ValueTask<List<DeliveryEntry>> OfAsync(
        StorageSession session, LineId line, IReadOnlyCollection<SubscriberId> ids, IReadOnlyCollection<AddressKey> keys) => session.QueryAsync(
        $"""
        SELECT id, lane, state, created_at, broadcast_id, content, accepted_at, delivered_at, read_at FROM delivery
        WHERE line_id = @line AND ({session.IdIn("subscriber_id", "@ids")} OR {session.BytesIn("pair", "@pairs")})
        ORDER BY created_at, id
        """,
        row => new DeliveryEntry(new DeliveryId(row.Uuid(0)), (Lane)row.Small(1), (DeliveryState)row.Small(2), row.Instant(3))
        {
            Broadcast = row.UuidOrNull(4) is { } broadcast ? new BroadcastId(broadcast) : null,
            Text = row.Has(5) ? ContentJson.ToContent(row.Text(5)).Text : null,
            AcceptedAt = row.InstantOrNull(6),
            DeliveredAt = row.InstantOrNull(7),
            ReadAt = row.InstantOrNull(8),
        },
        ("@line", line), ("@ids", ids), ("@pairs", PairsOf(keys)));

    /// <summary>Erases words and addresses. What waits is held back (T3); what is on the wire, or unknown, is when it comes back.</summary>
    public static async ValueTask EraseAsync(
        StorageSession session, LineId line, IReadOnlyCollection<SubscriberId> ids, IReadOnlyCollection<AddressKey> keys)
    {
        var pairs = PairsOf(keys);
        var theirs = $"line_id = @line AND ({session.IdIn("subscriber_id", "@ids")} OR {session.BytesIn("pair", "@pairs")})";
        await session.ExecuteAsync(
            $"UPDATE delivery SET state = 5, reason = 'status' WHERE {theirs} AND state = 0",
            ("@line", line), ("@ids", ids), ("@pairs", pairs)).ConfigureAwait(false);
        await session.ExecuteAsync(
            $"""
            UPDATE delivery SET pair = NULL, to_phone = NULL, to_user = NULL, to_parent_user = NULL, content = NULL, in_reply_to = NULL,
                identity_hash = NULL, window_at = NULL
            WHERE {theirs} AND broadcast_id IS NULL
            """,
            ("@line", line), ("@ids", ids), ("@pairs", pairs)).ConfigureAwait(false);
        await PaceTable.EraseAsync(session, line, pairs).ConfigureAwait(false);
        await ReceiptTable.EraseAsync(session, line, keys).ConfigureAwait(false);
    }

    private static List<byte[]> PairsOf(IReadOnlyCollection<AddressKey> keys) =>
        [.. keys.Select(key => Digests.Of(AddressKey.Complete(null, [key])))];
}
