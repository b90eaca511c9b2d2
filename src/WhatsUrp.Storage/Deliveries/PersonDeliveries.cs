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
    public static async ValueTask<List<DeliveryEntry>> OfAsync(
        StorageSession session, LineId line, IReadOnlyCollection<SubscriberId> ids, IReadOnlyCollection<AddressKey> keys)
    {
        var rows = new PersonRows(ids, PairsOf(keys));
        return await session.QueryAsync(
            $"""
            SELECT id, lane, state, created_at, broadcast_id, content, accepted_at, delivered_at, read_at FROM delivery
            WHERE line_id = @line AND id IN ({rows.Ids})
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
            [("@line", line), .. rows.Parameters]).ConfigureAwait(false);
    }

    /// <summary>Erases words and addresses. What waits is held back (T3): copies, and what comes back from the wire, when they are to be claimed.</summary>
    /// <remarks>The digest of the address stays until a message that is on the wire, or unknown, is settled: the order and the pace of that address depend on it.</remarks>
    public static async ValueTask EraseAsync(
        StorageSession session, LineId line, IReadOnlyCollection<SubscriberId> ids, IReadOnlyCollection<AddressKey> keys)
    {
        var pairs = PairsOf(keys);
        var rows = new PersonRows(ids, pairs);
        var own = await session.QueryAsync(
            $"SELECT id FROM delivery WHERE line_id = @line AND id IN ({rows.Ids}) AND broadcast_id IS NULL",
            row => new (string, object?)[] { ("@line", line), ("@id", row.Uuid(0)) },
            [("@line", line), .. rows.Parameters]).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "UPDATE delivery SET state = 5, reason = 'status', code = NULL WHERE line_id = @line AND id = @id AND state = 0", own).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            """
            UPDATE delivery SET pair = CASE WHEN state IN (1, 2) THEN pair END, to_phone = NULL, to_user = NULL, to_parent_user = NULL, content = NULL, in_reply_to = NULL,
                identity_hash = NULL, window_at = NULL
            WHERE line_id = @line AND id = @id
            """,
            own).ConfigureAwait(false);
        await PaceTable.EraseAsync(session, line, pairs).ConfigureAwait(false);
    }

    private static List<byte[]> PairsOf(IReadOnlyCollection<AddressKey> keys) =>
        [.. keys.Select(key => Digests.Of(AddressKey.Complete(null, [key])))];
}
