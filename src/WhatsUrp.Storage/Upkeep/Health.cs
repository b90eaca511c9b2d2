// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Upkeep;

/// <summary>Counts what the ledger of a line holds.</summary>
internal static class Health
{
    public static async ValueTask<OutboxState> MeasureAsync(StorageSession session, LineId line)
    {
        var now = await session.NowAsync().ConfigureAwait(false);
        var ready = await session.QueryAsync(
            """
            SELECT lane, count(*), min(due_at) FROM delivery
            WHERE line_id = @line AND state = 0 AND broadcast_id IS NULL AND due_at <= @now GROUP BY lane
            UNION ALL
            SELECT b.lane, count(*), min(d.due_at) FROM broadcast b
            JOIN delivery d ON d.line_id = b.line_id AND d.broadcast_id = b.id AND d.state = 0 AND d.due_at <= @now
            WHERE b.line_id = @line AND b.state = 5 GROUP BY b.lane
            """,
            row => (Lane: (Lane)row.Small(0), Count: row.Small(1), Oldest: row.Instant(2)),
            ("@line", line), ("@now", now)).ConfigureAwait(false);
        var (sending, lease) = await session.FirstAsync(
            "SELECT count(*), min(lease_until) FROM delivery WHERE state = 1 AND line_id = @line",
            row => (row.Small(0), row.InstantOrNull(1)),
            ("@line", line)).ConfigureAwait(false);
        var gate = (await session.AskAsync(GateTable.Find(line)).ConfigureAwait(false)).SingleOrDefault();
        return new OutboxState
        {
            Ready = [.. Enum.GetValues<Lane>().Select(lane => ready.Where(row => row.Lane == lane).Sum(row => row.Count))],
            OldestReady = ready.Count == 0 ? null : ready.Min(row => row.Oldest),
            Sending = sending,
            OldestLease = lease,
            Unknown = await CountAsync(session, "delivery WHERE state = 2 AND line_id = @line", line).ConfigureAwait(false),
            WithoutReceipt = await session.FirstAsync(
                """
                SELECT count(*) FROM delivery d
                WHERE line_id = @line AND accepted_at > @hour AND accepted_at <= @minutes AND state = 3
                    AND coalesce(sent_at, delivered_at, read_at) IS NULL
                    AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.line_id = @line AND a.delivery_id = d.id AND a.failed_at IS NOT NULL)
                """,
                row => row.Small(0),
                ("@line", line), ("@hour", now.AddHours(-1)), ("@minutes", now.AddMinutes(-2))).ConfigureAwait(false),
            UnmatchedReceipts = await CountAsync(session, "receipt WHERE line_id = @line", line).ConfigureAwait(false),
            LastReceiptAt = (await FeedTable.OfAsync(session, line).ConfigureAwait(false)).LastReceiptAt,
            BlockedUntil = gate?.IsBlocked(now) == true ? gate.BlockedUntil : null,
            EffectiveRate = gate?.EffectiveRate,
        };
    }

    private static ValueTask<int> CountAsync(StorageSession session, string what, LineId line) =>
        session.FirstAsync($"SELECT count(*) FROM {what}", row => row.Small(0), ("@line", line));
}
