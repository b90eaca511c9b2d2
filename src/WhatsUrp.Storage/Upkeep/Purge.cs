// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Upkeep;

/// <summary>Deletes what has served, a part at a time.</summary>
internal static class Purge
{
    private const int Most = 2000;

    /// <summary>Deletes or empties some rows.</summary>
    /// <returns>How many; 0 when nothing is left to do.</returns>
    public static async ValueTask<int> RunAsync(StorageSession session, Retention retention)
    {
        var now = await session.NowAsync().ConfigureAwait(false);
        await PaceTable.PurgeAsync(session, now - PairPace.Memory).ConfigureAwait(false);
        return await DeleteAsync(session, now - retention.Deliveries).ConfigureAwait(false)
            + await EmptyAsync(session, now - retention.Content).ConfigureAwait(false)
            + await ReceiptTable.PurgeAsync(session, now - retention.Receipts).ConfigureAwait(false);
    }

    private static async ValueTask<int> EmptyAsync(StorageSession session, DateTimeOffset before)
    {
        var rows = await KeysAsync(session, "content IS NOT NULL", before).ConfigureAwait(false);
        return await session.ExecuteManyAsync(
            """
            UPDATE delivery SET pair = NULL, to_phone = NULL, to_user = NULL, to_parent_user = NULL, content = NULL, in_reply_to = NULL,
                identity_hash = NULL, window_at = NULL
            WHERE line_id = @line AND id = @id
            """,
            rows).ConfigureAwait(false);
    }

    private static async ValueTask<int> DeleteAsync(StorageSession session, DateTimeOffset before)
    {
        var rows = await KeysAsync(
            session,
            "(broadcast_id IS NULL OR EXISTS (SELECT 1 FROM broadcast b WHERE b.line_id = delivery.line_id AND b.id = delivery.broadcast_id AND b.state >= 8))",
            before).ConfigureAwait(false);
        await session.ExecuteManyAsync("DELETE FROM attempt WHERE line_id = @line AND delivery_id = @id", rows).ConfigureAwait(false);
        return await session.ExecuteManyAsync("DELETE FROM delivery WHERE line_id = @line AND id = @id", rows).ConfigureAwait(false);
    }

    // Ids begin with the instant at which they were made: what is old stands at the beginning of its line, and no index over times is needed.
    private static async ValueTask<IReadOnlyList<(string Name, object? Value)[]>> KeysAsync(StorageSession session, string condition, DateTimeOffset before)
    {
        var rows = new List<(string Name, object? Value)[]>();
        for (var line = await LineAfterAsync(session, "").ConfigureAwait(false); line is not null && rows.Count < Most;)
        {
            rows.AddRange(await session.QueryAsync(
                $"""
                SELECT line_id, id FROM delivery
                WHERE line_id = @line AND id < @floor AND created_at < @before AND state >= 3 AND {condition}
                ORDER BY id LIMIT @most{session.ForUpdateOfFree}
                """,
                row => new (string, object?)[] { ("@line", row.Text(0)), ("@id", row.Uuid(1)) },
                ("@line", line), ("@floor", IdSequence.Floor(before)), ("@before", before), ("@most", Most - rows.Count)).ConfigureAwait(false));
            line = await LineAfterAsync(session, line).ConfigureAwait(false);
        }

        return rows;
    }

    private static ValueTask<string?> LineAfterAsync(StorageSession session, string line) => session.FirstAsync<string>(
        "SELECT line_id FROM delivery WHERE line_id > @line ORDER BY line_id LIMIT 1", row => row.Text(0), ("@line", line));
}
