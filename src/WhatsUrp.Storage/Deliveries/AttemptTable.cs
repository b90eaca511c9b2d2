// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>The attempts to send of which anything was heard. One that is under way is told by its delivery, which is written before the request leaves.</summary>
internal static class AttemptTable
{
    private const string Columns = "delivery_id, attempt, started_at, ended_at, result, code, trace_id, message, failed_at, was_unknown, is_counted";

    private static string Accept(StorageSession session) =>
        $"""
        INSERT INTO attempt (line_id, delivery_id, attempt, started_at, ended_at, result, message)
        SELECT @line, given.id, 1, given.started, @now, 2, given.message FROM {session.Rows("id", "started", "message")} WHERE true
        ON CONFLICT DO NOTHING
        """;

    // A platform that gives the same id twice must not stop the ledger: the first one keeps it.
    private static string Save(StorageSession session) =>
        $"""
        INSERT INTO attempt (line_id, delivery_id, attempt, started_at, ended_at, result, code, trace_id, failed_at, was_unknown, is_counted, message)
        SELECT @line, given.id, @attempt, given.started, @ended, @result, @code, @trace, @failed, @unknown, @counted, CASE WHEN NOT EXISTS (
            SELECT 1 FROM attempt o WHERE o.line_id = @line AND o.message = given.message AND (o.delivery_id <> given.id OR o.attempt <> @attempt)) THEN given.message END
        FROM {session.Rows("id", "started", "message")} WHERE true
        ON CONFLICT (line_id, delivery_id, attempt) DO UPDATE SET ended_at = excluded.ended_at, result = excluded.result, code = excluded.code,
            trace_id = excluded.trace_id, failed_at = excluded.failed_at, was_unknown = excluded.was_unknown, is_counted = excluded.is_counted,
            message = coalesce(excluded.message, attempt.message)
        """;

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

    /// <summary>Writes first attempts that were accepted now; one that is there already, or whose message another one brought, is left out.</summary>
    public static IReadOnlyList<Statement> Accepting(StorageSession session, LineId line, IReadOnlyList<AttemptRow> attempts, DateTimeOffset now) =>
        [.. Each(session, Accept(session), attempts, ("@line", line), ("@now", now))];

    /// <summary>Writes what has become of some attempts.</summary>
    public static IEnumerable<Statement> Saving(StorageSession session, IEnumerable<(LineId Line, AttemptRow Attempt)> attempts)
    {
        var save = Save(session);
        return attempts.GroupBy(KeyOf).SelectMany(alike => Each(
            session, save, [.. alike.Select(pair => pair.Attempt)], ParametersOf(alike.Key.Line, alike.Key.Attempt)));
    }

    private static (LineId Line, AttemptRow Attempt) KeyOf((LineId Line, AttemptRow Attempt) pair) =>
        (pair.Line, pair.Attempt with { Delivery = default, StartedAt = default, Message = null });

    // Where a server must be asked, a statement for each would cost more than what it does.
    private static IEnumerable<Statement> Each(
        StorageSession session, string sql, IReadOnlyList<AttemptRow> attempts, params (string Name, object? Value)[] alike)
    {
        if (!session.TakesLists || attempts.Count == 0)
        {
            return attempts.Select(attempt => new Statement(
                sql, [.. alike, ("@id", attempt.Delivery), ("@started", attempt.StartedAt), ("@message", attempt.Message)]));
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        return [new Statement(
            sql,
            [
                .. alike, ("@id", attempts.Select(attempt => attempt.Delivery).ToList()), ("@started", attempts.Select(attempt => attempt.StartedAt).ToList()),
                ("@message", attempts.Select(attempt => attempt.Message is { } message && known.Add(Convert.ToHexString(message)) ? message : null).ToList()),
            ])];
    }

    private static (string Name, object? Value)[] ParametersOf(LineId line, AttemptRow attempt) =>
    [
        ("@line", line), ("@attempt", attempt.Number), ("@ended", attempt.EndedAt), ("@result", attempt.Result), ("@code", attempt.Code),
        ("@trace", attempt.TraceId), ("@failed", attempt.FailedAt), ("@unknown", attempt.WasUnknown), ("@counted", attempt.IsCounted),
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
