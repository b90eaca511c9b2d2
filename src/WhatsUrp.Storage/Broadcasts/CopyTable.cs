// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Broadcasts;

/// <summary>The deliveries of one broadcast.</summary>
internal static class CopyTable
{
    // Left to the operator.
    private const string Held = "state = 2 AND resolve_after IS NULL";

    // Each by the index over what is in that state, which its order names: PostgreSQL would look for the first of many by reading the line from its beginning.
    private static readonly string[] Open =
    [
        "SELECT 1 FROM delivery WHERE line_id = @line AND broadcast_id = @id AND state = 0 ORDER BY due_at, id LIMIT 1",
        "SELECT 1 FROM delivery WHERE line_id = @line AND broadcast_id = @id AND state = 1 ORDER BY lease_until LIMIT 1",
        "SELECT 1 FROM delivery WHERE line_id = @line AND broadcast_id = @id AND state = 2 ORDER BY resolve_after LIMIT 1",
    ];

    /// <summary>Writes a row for each of some persons; who has one keeps it (T1).</summary>
    /// <returns>How many were added.</returns>
    public static async ValueTask<int> AddAsync(
        StorageSession session, BroadcastRecord record, IReadOnlyCollection<SubscriberId> persons, DateTimeOffset now)
    {
        // Another process may have written the copies before these.
        session.Ids.Follow(await session.FirstAsync(
            "SELECT id FROM delivery WHERE line_id = @line AND broadcast_id = @id ORDER BY id DESC LIMIT 1",
            row => row.Uuid(0),
            ("@line", record.Broadcast.Line), ("@id", record.Id)).ConfigureAwait(false));
        return await session.ExecuteManyAsync(
            """
            INSERT INTO delivery (line_id, id, broadcast_id, subscriber_id, lane, state, created_at, due_at, deadline)
            VALUES (@line, @id, @broadcast, @person, @lane, 0, @now, @now, @deadline)
            ON CONFLICT DO NOTHING
            """,
            [.. persons.Select(person => new (string, object?)[]
            {
                ("@line", record.Broadcast.Line), ("@id", new DeliveryId(session.Ids.Next(now))), ("@broadcast", record.Id), ("@person", person),
                ("@lane", record.Lane), ("@now", now), ("@deadline", record.Broadcast.ExpiresAt),
            })]).ConfigureAwait(false);
    }

    /// <summary>Ends the copies that wait (T14).</summary>
    public static ValueTask<int> EndReadyAsync(StorageSession session, LineId line, BroadcastId id, DeliveryState state) => session.ExecuteAsync(
        "UPDATE delivery SET state = @state WHERE line_id = @line AND broadcast_id = @id AND state = 0",
        ("@line", line), ("@id", id), ("@state", state));

    /// <summary>Has those decided that were left to the operator: nobody waits for them any more.</summary>
    public static ValueTask<int> AskAgainAsync(StorageSession session, LineId line, BroadcastId id, DateTimeOffset now) => session.ExecuteAsync(
        $"UPDATE delivery SET resolve_after = @now WHERE line_id = @line AND broadcast_id = @id AND {Held}",
        ("@line", line), ("@id", id), ("@now", now));

    /// <summary>Reads those that are left to the operator, in order of their ids.</summary>
    public static ValueTask<List<DeliveryId>> HeldAsync(StorageSession session, LineId line, BroadcastId id, int most) => session.QueryAsync(
        $"SELECT id FROM delivery WHERE line_id = @line AND broadcast_id = @id AND {Held} ORDER BY id LIMIT @most",
        row => new DeliveryId(row.Uuid(0)),
        ("@line", line), ("@id", id), ("@most", most));

    /// <summary>Tells whether a copy has not come to an end.</summary>
    public static async ValueTask<bool> HasOpenAsync(StorageSession session, LineId line, BroadcastId id)
    {
        // In the order in which a copy goes through them: one that goes on meanwhile is met at the next.
        foreach (var look in Open)
        {
            if (await session.AnyAsync(look, ("@line", line), ("@id", id)).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    public static ValueTask<int> CountAsync(StorageSession session, LineId line, BroadcastId id) => session.FirstAsync(
        "SELECT count(*) FROM delivery WHERE line_id = @line AND broadcast_id = @id", row => row.Small(0), ("@line", line), ("@id", id));

    /// <summary>Counts the copies by state, with what their receipts say.</summary>
    public static async ValueTask<BroadcastCounts> MeasureAsync(StorageSession session, LineId line, BroadcastId id)
    {
        var states = await session.QueryAsync(
            $"""
            SELECT state, count(*), count(coalesce(sent_at, delivered_at, read_at)), count(coalesce(delivered_at, read_at)), count(read_at),
                sum(CASE WHEN possible_duplicate THEN 1 ELSE 0 END), sum(CASE WHEN duplicates > 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN {Held} THEN 1 ELSE 0 END)
            FROM delivery WHERE line_id = @line AND broadcast_id = @id GROUP BY state
            """,
            row => (State: (DeliveryState)row.Small(0), Count: row.Small(1), Sent: row.Small(2), Delivered: row.Small(3), Read: row.Small(4),
                Possible: row.Small(5), Confirmed: row.Small(6), Held: row.Small(7)),
            ("@line", line), ("@id", id)).ConfigureAwait(false);
        var codes = await session.QueryAsync(
            "SELECT coalesce(code, 0), count(*) FROM delivery WHERE line_id = @line AND broadcast_id = @id AND state = 4 GROUP BY coalesce(code, 0)",
            row => (Code: row.Small(0), Count: row.Small(1)),
            ("@line", line), ("@id", id)).ConfigureAwait(false);
        var reasons = await session.QueryAsync(
            "SELECT coalesce(reason, ''), count(*) FROM delivery WHERE line_id = @line AND broadcast_id = @id AND state = 5 GROUP BY coalesce(reason, '')",
            row => (Reason: row.Text(0), Count: row.Small(1)),
            ("@line", line), ("@id", id)).ConfigureAwait(false);
        var accepted = states.FirstOrDefault(row => row.State == DeliveryState.Accepted);
        return new BroadcastCounts
        {
            Expected = await session.FirstAsync(
                "SELECT expected FROM broadcast WHERE line_id = @line AND id = @id", row => row.Small(0), ("@line", line), ("@id", id)).ConfigureAwait(false),
            States = states.ToDictionary(row => row.State, row => row.Count),
            Sent = accepted.Sent,
            Delivered = accepted.Delivered,
            Read = accepted.Read,
            PossibleDuplicates = states.Sum(row => row.Possible),
            ConfirmedDuplicates = states.Sum(row => row.Confirmed),
            Held = states.Sum(row => row.Held),
            Codes = codes.ToDictionary(row => row.Code, row => row.Count),
            Suppressions = reasons.ToDictionary(row => row.Reason, row => row.Count, StringComparer.Ordinal),
        };
    }

    /// <summary>Reads the copies after one, in order of their ids.</summary>
    public static ValueTask<List<CopyOutcome>> PageAsync(StorageSession session, LineId line, BroadcastId id, DeliveryId after, int size) => session.QueryAsync(
        """
        SELECT id, subscriber_id, state, attempt, reason, code, accepted_at, sent_at, delivered_at, read_at, failed_at, possible_duplicate
        FROM delivery WHERE line_id = @line AND broadcast_id = @id AND id > @after ORDER BY id LIMIT @size
        """,
        row => new CopyOutcome(new DeliveryId(row.Uuid(0)), new SubscriberId(row.UuidOrNull(1) ?? Guid.Empty), (DeliveryState)row.Small(2))
        {
            Attempts = row.Small(3),
            Reason = row.TextOrNull(4),
            Code = row.SmallOrNull(5),
            AcceptedAt = row.InstantOrNull(6),
            SentAt = row.InstantOrNull(7),
            DeliveredAt = row.InstantOrNull(8),
            ReadAt = row.InstantOrNull(9),
            FailedAt = row.InstantOrNull(10),
            IsPossibleDuplicate = row.Flag(11),
        },
        ("@line", line), ("@id", id), ("@after", after), ("@size", size));
}
