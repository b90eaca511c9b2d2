// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>The attempts to send: each is written before its request leaves.</summary>
internal static class AttemptTable
{
    private const string Columns = "delivery_id, attempt, started_at, ended_at, result, code, trace_id, message, failed_at, was_unknown, is_counted";

    // A platform that gives the same id twice must not stop the ledger: the first one keeps it.
    private const string Save =
        """
        UPDATE attempt SET ended_at = @ended, result = @result, code = @code, trace_id = @trace, failed_at = @failed, was_unknown = @unknown, is_counted = @counted,
            message = CASE WHEN EXISTS (
                SELECT 1 FROM attempt o WHERE o.line_id = @line AND o.message = @message AND (o.delivery_id <> @id OR o.attempt <> @attempt))
                THEN message ELSE @message END
        WHERE line_id = @line AND delivery_id = @id AND attempt = @attempt
        """;

    /// <summary>Writes the attempt that each of some claimed deliveries is in.</summary>
    public static ValueTask<int> BeginAsync(StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> ids, DateTimeOffset now) => session.ExecuteAsync(
        $"""
        INSERT INTO attempt (line_id, delivery_id, attempt, started_at)
        SELECT line_id, id, attempt, @now FROM delivery WHERE line_id = @line AND {session.IdIn("id", "@ids")}
        """,
        ("@line", line), ("@ids", ids), ("@now", now));

    /// <summary>Reads the attempts of some deliveries.</summary>
    public static ValueTask<List<AttemptRow>> OfAsync(StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> ids) => session.QueryAsync(
        $"SELECT {Columns} FROM attempt WHERE line_id = @line AND {session.IdIn("delivery_id", "@ids")}",
        ToRow,
        ("@line", line), ("@ids", ids));

    /// <summary>Finds the attempts that brought some messages.</summary>
    public static ValueTask<List<AttemptRow>> OfMessagesAsync(StorageSession session, LineId line, IReadOnlyCollection<byte[]> messages) => session.QueryAsync(
        $"SELECT {Columns} FROM attempt WHERE line_id = @line AND {session.BytesIn("message", "@messages")}",
        ToRow,
        ("@line", line), ("@messages", messages));

    /// <summary>Writes what has become of some attempts.</summary>
    public static ValueTask<int> SaveAsync(StorageSession session, IEnumerable<(LineId Line, AttemptRow Attempt)> attempts) => session.ExecuteManyAsync(
        Save,
        [.. attempts.Select(pair => new (string, object?)[]
        {
            ("@line", pair.Line), ("@id", pair.Attempt.Delivery), ("@attempt", pair.Attempt.Number), ("@ended", pair.Attempt.EndedAt),
            ("@result", pair.Attempt.Result), ("@code", pair.Attempt.Code), ("@trace", pair.Attempt.TraceId),
            ("@failed", pair.Attempt.FailedAt), ("@unknown", pair.Attempt.WasUnknown), ("@counted", pair.Attempt.IsCounted), ("@message", pair.Attempt.Message),
        })]);

    private static AttemptRow ToRow(StorageRow row) => new(new DeliveryId(row.Uuid(0)), row.Small(1), row.Instant(2))
    {
        EndedAt = row.InstantOrNull(3),
        Result = (AttemptResult?)row.SmallOrNull(4),
        Code = row.SmallOrNull(5),
        TraceId = row.TextOrNull(6),
        Message = row.BytesOrNull(7),
        FailedAt = row.InstantOrNull(8),
        WasUnknown = row.Flag(9),
        IsCounted = row.Flag(10),
    };
}
