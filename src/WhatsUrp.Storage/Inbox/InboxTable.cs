// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Inbox;

/// <summary>What the platform sent.</summary>
internal static class InboxTable
{
    public static ValueTask<InboxId> AppendAsync(StorageSession session, ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt) =>
        session.FirstAsync(
            InboxSql.Append,
            static row => new InboxId(row.Number(0)),
            ("@source", source), ("@received", receivedAt), ("@sha256", SHA256.HashData(body.Span)), ("@body", body.ToArray()));

    public static ValueTask<List<InboxRow>> WaitingAsync(StorageSession session, int limit, IReadOnlyCollection<InboxId> inHand) =>
        session.QueryAsync(
            $"""
            SELECT id, source, received_at, body FROM webhook_inbox
            WHERE state = 0 AND NOT {session.NumberIn("id", "@inHand")} ORDER BY id LIMIT @limit
            """,
            static row => new InboxRow(new InboxId(row.Number(0)), new LineId(row.Text(1)), row.Instant(2), row.Bytes(3)),
            ("@inHand", inHand), ("@limit", limit));

    public static async ValueTask<bool> SettleAsync(
        StorageSession session, InboxId row, IReadOnlyCollection<InboxFault> faults, DateTimeOffset at)
    {
        if (await session.ExecuteAsync(InboxSql.Settle, ("@id", row), ("@at", at)).ConfigureAwait(false) == 0)
        {
            return false;
        }

        foreach (var fault in faults)
        {
            await session.ExecuteAsync(
                InboxSql.Quarantine,
                ("@id", row), ("@at", at), ("@reason", fault.Reason),
                ("@sha256", SHA256.HashData(fault.Body.Span)), ("@body", fault.Body.ToArray())).ConfigureAwait(false);
        }

        return true;
    }

    public static ValueTask<List<QuarantinedRow>> QuarantinedAsync(StorageSession session, InboxId after, int limit) => session.QueryAsync(
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
        ("@after", after), ("@limit", limit));

    public static async ValueTask<bool> ReplayAsync(StorageSession session, InboxId row) =>
        await session.ExecuteAsync(InboxSql.Replay, ("@id", row)).ConfigureAwait(false) > 0;

    public static async ValueTask<InboxState> MeasureAsync(StorageSession session) => (await session.FirstAsync(
        InboxSql.Measure,
        static row => new InboxState(row.Small(0), row.InstantOrNull(1), row.Small(2))).ConfigureAwait(false))!;

    public static async ValueTask<int> PurgeAsync(StorageSession session, DateTimeOffset settledBefore, DateTimeOffset quarantinedBefore) =>
        await session.ExecuteAsync(InboxSql.PurgeSettled, ("@before", settledBefore)).ConfigureAwait(false)
        + await session.ExecuteAsync(InboxSql.PurgeQuarantined, ("@before", quarantinedBefore)).ConfigureAwait(false);
}
