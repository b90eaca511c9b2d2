// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>The deliveries, and how far they have come.</summary>
internal static class DeliveryTable
{
    public const string Columns =
        "line_id, id, lane, broadcast_id, subscriber_id, pair, state, due_at, deadline, attempt, tries, lease, lease_until, unknown_since, "
        + "resolve_after, reason, code, accepted_at, sent_at, delivered_at, read_at, failed_at, failed_code, possible_duplicate, duplicates, started_at";

    private const string Step =
        "UPDATE delivery SET state = @state WHERE line_id = @line AND id = @id AND state = @from";

    private static string Save(StorageSession session) =>
        $"""
        UPDATE delivery SET state = @state, due_at = @due, tries = @tries, lease = @lease, lease_until = @until, unknown_since = @unknown,
            resolve_after = @resolve, reason = @reason, code = @code, accepted_at = @accepted, sent_at = @sent, delivered_at = @delivered,
            read_at = @read, failed_at = @failed, failed_code = @failedCode, possible_duplicate = @possible, duplicates = @duplicates,
            pair = CASE WHEN content IS NOT NULL OR @state IN (0, 1, 2) THEN pair END
        WHERE line_id = @line AND {session.IdIn("id", "@ids")} AND state = @from AND attempt = @attempt
        """;

    /// <summary>Asks for some deliveries and keeps others from changing them.</summary>
    public static Question<DeliveryRow> Holding(StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> ids) => new(
        $"SELECT {Columns} FROM delivery WHERE line_id = @line AND {session.IdIn("id", "@ids")} ORDER BY id{session.ForUpdate}",
        ToRow,
        ("@line", line), ("@ids", ids));

    /// <summary>Asks for the number of the last attempt of some deliveries; 0 for none.</summary>
    public static Question<(DeliveryId Id, int Last)> Attempts(StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> ids) => new(
        $"SELECT id, attempt FROM delivery WHERE line_id = @line AND {session.IdIn("id", "@ids")}",
        row => (new DeliveryId(row.Uuid(0)), row.Small(1)),
        ("@line", line), ("@ids", ids));

    /// <summary>Accepts those of some deliveries whose first attempt is under way, and asks which those are (T5).</summary>
    /// <remarks>The state is looked at behind the ids: a planner would else go through the index over all that is on the wire, and what has left it.</remarks>
    public static Question<(DeliveryId Id, BroadcastId? Broadcast, DateTimeOffset StartedAt)> Accepting(
        StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> ids, DateTimeOffset now) => new(
        $"""
        UPDATE delivery SET state = 3, accepted_at = @now, lease = NULL, lease_until = NULL, reason = NULL, code = NULL, pair = CASE WHEN content IS NOT NULL THEN pair END
        WHERE line_id = @line AND {session.IdIn("id", "@ids")} AND state + 0 = 1 AND attempt = 1
        RETURNING id, broadcast_id, coalesce(started_at, @now)
        """,
        row => (new DeliveryId(row.Uuid(0)), row.UuidOrNull(1) is { } broadcast ? new BroadcastId(broadcast) : null, row.Instant(2)),
        ("@line", line), ("@ids", ids), ("@now", now));

    /// <summary>Takes deliveries to the state before their last one, by the steps that the transitions know.</summary>
    public static IEnumerable<Statement> Stepping(IEnumerable<DeliveryFile> files) => files.SelectMany(StepsOf);

    /// <summary>Writes what has become of some deliveries, by compare-and-set: it changes as many as there are, unless one of them is not what it was.</summary>
    public static IEnumerable<Statement> Saving(StorageSession session, IEnumerable<DeliveryFile> files)
    {
        // What became of many is mostly the same: one statement for all of those.
        var save = Save(session);
        return files.GroupBy(KeyOf).Select(group => new Statement(save, ParametersOf(group.Key, [.. group.Select(file => file.Row.Id)])));
    }

    /// <summary>Checks that as many deliveries were changed as were held.</summary>
    /// <exception cref="InvalidOperationException">One of them was not what it was.</exception>
    public static void Demand(int held, IEnumerable<Statement> changes)
    {
        var changed = changes.Sum(change => change.Changed);
        if (changed != held)
        {
            throw new InvalidOperationException($"WURP0653: {held - changed} deliveries changed while they were held.");
        }
    }

    public static DeliveryRow ToRow(StorageRow row) => new()
    {
        Line = new LineId(row.Text(0)),
        Id = new DeliveryId(row.Uuid(1)),
        Lane = (Lane)row.Small(2),
        Broadcast = row.UuidOrNull(3) is { } broadcast ? new BroadcastId(broadcast) : null,
        Subscriber = row.UuidOrNull(4) is { } person ? new SubscriberId(person) : null,
        Pair = row.BytesOrNull(5),
        State = (DeliveryState)row.Small(6),
        DueAt = row.Instant(7),
        Deadline = row.InstantOrNull(8),
        Attempt = row.Small(9),
        Tries = row.Small(10),
        Lease = row.UuidOrNull(11),
        LeaseUntil = row.InstantOrNull(12),
        UnknownSince = row.InstantOrNull(13),
        ResolveAfter = row.InstantOrNull(14),
        Reason = row.TextOrNull(15),
        Code = row.SmallOrNull(16),
        AcceptedAt = row.InstantOrNull(17),
        SentAt = row.InstantOrNull(18),
        DeliveredAt = row.InstantOrNull(19),
        ReadAt = row.InstantOrNull(20),
        FailedAt = row.InstantOrNull(21),
        FailedCode = row.SmallOrNull(22),
        PossibleDuplicate = row.Flag(23),
        Duplicates = row.Small(24),
        StartedAt = row.InstantOrNull(25),
    };

    private static IEnumerable<Statement> StepsOf(DeliveryFile file) => file.Path.Zip(file.Path.Skip(1)).SkipLast(1).Select(step => new Statement(
        Step, ("@line", file.Row.Line), ("@id", file.Row.Id), ("@from", step.First), ("@state", step.Second)));

    private static (DeliveryState From, DeliveryRow Row) KeyOf(DeliveryFile file) => (
        file.Path.Count > 1 ? file.Path[^2] : file.Path[0],
        file.Row with { Id = default, Lane = default, Broadcast = null, Subscriber = null, Pair = null, Deadline = null, StartedAt = null });

    private static (string Name, object? Value)[] ParametersOf((DeliveryState From, DeliveryRow Row) key, List<DeliveryId> ids)
    {
        var row = key.Row;
        return
        [
            ("@line", row.Line), ("@ids", ids), ("@attempt", row.Attempt), ("@from", key.From),
            ("@state", row.State), ("@due", row.DueAt), ("@tries", row.Tries), ("@lease", row.Lease), ("@until", row.LeaseUntil),
            ("@unknown", row.UnknownSince), ("@resolve", row.ResolveAfter), ("@reason", row.Reason), ("@code", row.Code),
            ("@accepted", row.AcceptedAt), ("@sent", row.SentAt), ("@delivered", row.DeliveredAt), ("@read", row.ReadAt),
            ("@failed", row.FailedAt), ("@failedCode", row.FailedCode), ("@possible", row.PossibleDuplicate), ("@duplicates", row.Duplicates),
        ];
    }
}
