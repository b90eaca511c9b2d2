// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Gates;

/// <summary>What the receipts of each line prove. It stands apart from the gates, so that receipts and claims do not wait for each other.</summary>
internal static class FeedTable
{
    /// <summary>Reads what is proven for a line, and when the last receipt was applied.</summary>
    public static async ValueTask<(FeedProof Proof, DateTimeOffset? LastReceiptAt)> OfAsync(StorageSession session, LineId line) =>
        await FindAsync(session, line, "").ConfigureAwait(false) is { } found ? (found.Proof, found.At) : (FeedProof.None, null);

    /// <summary>Takes in that a receipt was applied.</summary>
    public static async ValueTask RecordAsync(StorageSession session, LineId line, DateTimeOffset startedAt, DateTimeOffset now)
    {
        var known = await FindAsync(session, line, session.ForUpdate).ConfigureAwait(false);
        var proof = (known?.Proof ?? FeedProof.None).With(startedAt, now);
        await session.ExecuteAsync(
            """
            INSERT INTO line_feed (line_id, last_receipt_at, proofs) VALUES (@line, @now, @proofs)
            ON CONFLICT (line_id) DO UPDATE SET last_receipt_at = excluded.last_receipt_at, proofs = excluded.proofs
            """,
            ("@line", line), ("@now", now), ("@proofs", proof.ToBytes())).ConfigureAwait(false);
    }

    private static async ValueTask<(FeedProof Proof, DateTimeOffset At)?> FindAsync(StorageSession session, LineId line, string hold) =>
        await session.FirstAsync(
            $"SELECT proofs, last_receipt_at FROM line_feed WHERE line_id = @line{hold}",
            row => ((FeedProof, DateTimeOffset)?)(FeedProof.OfBytes(row.Bytes(0)), row.Instant(1)),
            ("@line", line)).ConfigureAwait(false);
}
