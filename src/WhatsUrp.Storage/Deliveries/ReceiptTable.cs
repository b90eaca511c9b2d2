// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>The receipts that fit no delivery so far. They name nobody: of the message there is a digest, and the recipient is not kept.</summary>
internal static class ReceiptTable
{
    private const string Columns =
        "line_id, message, status, at, code, retry_after, delivery_id, attempt";

    /// <summary>Keeps some; one that is kept already is kept once.</summary>
    public static ValueTask<int> KeepAsync(StorageSession session, IEnumerable<KeptReceipt> receipts, DateTimeOffset now) => session.ExecuteManyAsync(
        $"""
        INSERT INTO receipt ({Columns}, received_at)
        SELECT @line, @message, @status, @at, @code, @retry, @delivery, @attempt, @now
        WHERE NOT EXISTS (
            SELECT 1 FROM receipt WHERE line_id = @line AND message = @message AND status = @status AND at = @at AND coalesce(code, 0) = coalesce(@code, 0))
        """,
        [.. receipts.Select(receipt => new (string, object?)[]
        {
            ("@line", receipt.Line), ("@message", receipt.Message), ("@status", receipt.Status.Name), ("@at", receipt.At), ("@code", receipt.Code),
            ("@retry", receipt.RetryAfter is { } after ? (long)after.TotalMilliseconds : null), ("@delivery", receipt.Delivery),
            ("@attempt", receipt.Attempt), ("@now", now),
        })]);

    /// <summary>Takes out those that name some messages.</summary>
    public static ValueTask<List<KeptReceipt>> TakeAsync(StorageSession session, LineId line, IReadOnlyCollection<byte[]> messages) => session.QueryAsync(
        $"DELETE FROM receipt WHERE line_id = @line AND {session.BytesIn("message", "@messages")} RETURNING {Columns}",
        ToReceipt,
        ("@line", line), ("@messages", messages));

    /// <summary>Names the messages of those kept whose acceptance has been recorded since.</summary>
    public static ValueTask<List<(LineId Line, byte[] Message)>> RecognisedAsync(StorageSession session, int limit) => session.QueryAsync(
        """
        SELECT DISTINCT r.line_id, r.message FROM receipt r JOIN attempt a ON a.line_id = r.line_id AND a.message = r.message
        WHERE r.message IS NOT NULL LIMIT @limit
        """,
        row => (new LineId(row.Text(0)), row.Bytes(1)),
        ("@limit", limit));

    /// <summary>Deletes those that came before an instant.</summary>
    public static ValueTask<int> PurgeAsync(StorageSession session, DateTimeOffset before) => session.ExecuteAsync(
        "DELETE FROM receipt WHERE received_at < @before", ("@before", before));

    private static KeptReceipt ToReceipt(StorageRow row) => new()
    {
        Line = new LineId(row.Text(0)),
        Message = row.BytesOrNull(1),
        Status = new ReceiptStatus(row.Text(2)),
        At = row.Instant(3),
        Code = row.SmallOrNull(4),
        RetryAfter = row.Has(5) ? TimeSpan.FromMilliseconds(row.Number(5)) : null,
        Delivery = row.UuidOrNull(6) is { } delivery ? new DeliveryId(delivery) : null,
        Attempt = row.Small(7),
    };
}
