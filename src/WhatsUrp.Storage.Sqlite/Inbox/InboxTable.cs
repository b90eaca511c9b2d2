// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Inbox;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Inbox;

/// <summary>What the platform sent.</summary>
internal static class InboxTable
{
    public static InboxId Append(SqliteSession session, ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt) => session.First(
        InboxSql.Append,
        static row => new InboxId(row.Number(0)),
        ("@source", source), ("@received", receivedAt), ("@sha256", SHA256.HashData(body.Span)), ("@body", body.ToArray()));

    public static List<InboxRow> Waiting(SqliteSession session, int limit, IReadOnlyCollection<InboxId> inHand) => session.Query(
        """
        SELECT id, source, received_at, body FROM webhook_inbox
        WHERE state = 0 AND id NOT IN (SELECT value FROM json_each(@inHand)) ORDER BY id LIMIT @limit
        """,
        static row => new InboxRow(new InboxId(row.Number(0)), new LineId(row.Text(1)), row.Instant(2), row.Bytes(3)),
        ("@inHand", $"[{string.Join(',', inHand)}]"), ("@limit", limit));

    public static bool Settle(SqliteSession session, InboxId row, IReadOnlyCollection<InboxFault> faults, DateTimeOffset at)
    {
        if (session.Execute(InboxSql.Settle, ("@id", row.Value), ("@at", at)) == 0)
        {
            return false;
        }

        foreach (var fault in faults)
        {
            session.Execute(
                InboxSql.Quarantine,
                ("@id", row.Value), ("@at", at), ("@reason", fault.Reason),
                ("@sha256", SHA256.HashData(fault.Body.Span)), ("@body", fault.Body.ToArray()));
        }

        return true;
    }

    public static List<QuarantinedRow> Quarantined(SqliteSession session, InboxId after, int limit) => session.Query(
        InboxSql.Quarantined,
        static row => new QuarantinedRow(
            new InboxId(row.Number(0)),
            new InboxId(row.Number(1)),
            new LineId(row.Text(2)),
            row.Instant(3),
            row.Instant(4),
            row.Text(5),
            Convert.ToHexStringLower(row.Bytes(6)),
            row.Bytes(7)),
        ("@after", after.Value), ("@limit", limit));

    public static bool Replay(SqliteSession session, InboxId row) => session.Execute(InboxSql.Replay, ("@id", row.Value)) > 0;

    public static InboxState Measure(SqliteSession session) => session.First(
        InboxSql.Measure,
        static row => new InboxState(row.Small(0), row.InstantOrNull(1), row.Small(2)))!;

    public static int Purge(SqliteSession session, DateTimeOffset settledBefore, DateTimeOffset quarantinedBefore) =>
        session.Execute(InboxSql.PurgeSettled, ("@before", settledBefore))
        + session.Execute(InboxSql.PurgeQuarantined, ("@before", quarantinedBefore));
}
