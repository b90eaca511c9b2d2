// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Audits;

/// <summary>The append-only audit trail, one hash chain a line.</summary>
internal static class AuditTable
{
    private const string Columns = "seq, at, actor, action, subject, detail, prev_hash, hash";

    /// <summary>Appends a row. The chain has one end: whoever appends waits for the one before, so this comes last in a transaction.</summary>
    public static async ValueTask AppendAsync(
        StorageSession session, LineId line, DateTimeOffset at, string actor, string action, string subject, string detail = "")
    {
        await session.LockAsync([$"audit {line}"]).ConfigureAwait(false);
        var end = await ChainEnd.OfAsync(session, "audit", line).ConfigureAwait(false);
        var record = new AuditRecord
        {
            Line = line,
            Sequence = end.Sequence + 1,
            At = at,
            Actor = actor,
            Action = action,
            Subject = subject,
            Detail = detail,
            PreviousHash = end.Hash,
        };
        await session.ExecuteAsync(
            $"""
            INSERT INTO audit (line_id, {Columns})
            VALUES (@line, @seq, @at, @actor, @action, @subject, @detail, @previous, @hash)
            """,
            ("@line", line), ("@seq", record.Sequence), ("@at", at), ("@actor", actor), ("@action", action), ("@subject", subject),
            ("@detail", detail), ("@previous", record.PreviousHash), ("@hash", record.ComputeHash())).ConfigureAwait(false);
    }

    /// <summary>Reads the rows after one, in order.</summary>
    public static ValueTask<List<AuditRecord>> PageAsync(StorageSession session, LineId line, long after, int size) => session.QueryAsync(
        $"SELECT {Columns} FROM audit WHERE line_id = @line AND seq > @after ORDER BY seq LIMIT @size",
        row => new AuditRecord
        {
            Line = line,
            Sequence = row.Number(0),
            At = row.Instant(1),
            Actor = row.Text(2),
            Action = row.Text(3),
            Subject = row.Text(4),
            Detail = row.Text(5),
            PreviousHash = row.Bytes(6),
            Hash = row.Bytes(7),
        },
        ("@line", line), ("@after", after), ("@size", size));
}
