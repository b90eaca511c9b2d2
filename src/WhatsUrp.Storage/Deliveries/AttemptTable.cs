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

    // The same for many attempts of which all but the message is alike.
    private static string SaveAlike(string pairs) =>
        $"""
        UPDATE attempt a SET ended_at = @ended, result = @result, code = @code, trace_id = @trace, failed_at = @failed, was_unknown = @unknown, is_counted = @counted,
            message = CASE WHEN EXISTS (
                SELECT 1 FROM attempt o WHERE o.line_id = @line AND o.message = g.value AND (o.delivery_id <> a.delivery_id OR o.attempt <> a.attempt))
                THEN a.message ELSE coalesce(g.value, a.message) END
        FROM {pairs} AS g(id, value)
        WHERE a.line_id = @line AND a.delivery_id = g.id AND a.attempt = @attempt
        """;

    /// <summary>Writes an attempt of each of some deliveries, with the same number for all.</summary>
    public static Statement Begin(StorageSession session, LineId line, int number, IReadOnlyCollection<DeliveryId> ids, DateTimeOffset now) => new(
        $"INSERT INTO attempt (line_id, delivery_id, attempt, started_at) SELECT @line, id, @attempt, @now FROM {session.IdRows("@ids")}",
        ("@line", line), ("@attempt", number), ("@ids", ids), ("@now", now));

    /// <summary>Asks for the attempts of some deliveries.</summary>
    public static Question<AttemptRow> Of(StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> ids) => new(
        $"SELECT {Columns} FROM attempt WHERE line_id = @line AND {session.IdIn("delivery_id", "@ids")}",
        ToRow,
        ("@line", line), ("@ids", ids));

    /// <summary>Finds the attempts that brought some messages.</summary>
    public static ValueTask<List<AttemptRow>> OfMessagesAsync(StorageSession session, LineId line, IReadOnlyCollection<byte[]> messages) => session.QueryAsync(
        $"SELECT {Columns} FROM attempt WHERE line_id = @line AND {session.BytesIn("message", "@messages")}",
        ToRow,
        ("@line", line), ("@messages", messages));

    /// <summary>Writes what has become of some attempts.</summary>
    public static IEnumerable<Statement> Saving(StorageSession session, IEnumerable<(LineId Line, AttemptRow Attempt)> attempts)
    {
        if (session.Pairs("@ids", "@messages") is not { } pairs)
        {
            return attempts.Select(pair => new Statement(
                Save, ParametersOf(pair.Line, pair.Attempt, ("@id", pair.Attempt.Delivery), ("@message", pair.Attempt.Message))));
        }

        var alike = SaveAlike(pairs);
        return attempts.GroupBy(KeyOf).Select(group => new Statement(alike, AlikeOf(group.Key, [.. group.Select(pair => pair.Attempt)])));
    }

    private static (LineId Line, AttemptRow Attempt) KeyOf((LineId Line, AttemptRow Attempt) pair) =>
        (pair.Line, pair.Attempt with { Delivery = default, StartedAt = default, Message = null });

    // Where a server must be asked, a statement for each would cost more than what it does.
    private static (string Name, object? Value)[] AlikeOf((LineId Line, AttemptRow Attempt) key, List<AttemptRow> attempts)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        List<byte[]?> messages = [.. attempts.Select(attempt => attempt.Message is { } message && known.Add(Convert.ToHexString(message)) ? message : null)];
        return ParametersOf(key.Line, key.Attempt, ("@ids", attempts.Select(attempt => attempt.Delivery).ToList()), ("@messages", messages));
    }

    private static (string Name, object? Value)[] ParametersOf(LineId line, AttemptRow attempt, params ReadOnlySpan<(string Name, object? Value)> own) =>
    [
        ("@line", line), ("@attempt", attempt.Number), ("@ended", attempt.EndedAt), ("@result", attempt.Result), ("@code", attempt.Code),
        ("@trace", attempt.TraceId), ("@failed", attempt.FailedAt), ("@unknown", attempt.WasUnknown), ("@counted", attempt.IsCounted), .. own,
    ];

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
