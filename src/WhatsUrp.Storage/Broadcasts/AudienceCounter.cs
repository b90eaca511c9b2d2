// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Segments;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Broadcasts;

/// <summary>Counts whom a segment reaches, and whom it would reach if they stood otherwise.</summary>
internal sealed class AudienceCounter(LineId line, Segment segment)
{
    // Of persons who must be on one list all are found in that list; only few of them are blocked.
    private readonly ListId? _list = ConsentClauses.Of(segment).Where(clause => clause.Count == 1).Select(clause => (ListId?)clause[0]).FirstOrDefault();
    private readonly SegmentSql _active = SegmentCompiler.Compile(segment);
    private readonly SegmentSql _entered = SegmentCompiler.Compile(segment, "IN (1, 2)");
    private readonly SegmentSql _any = SegmentCompiler.Compile(segment, "IN (1, 2, 3)");

    /// <summary>Counts the recipients, and those who wrote after an instant.</summary>
    public async ValueTask<(int Recipients, int WithinWindow)> ReachedAsync(StorageSession session, DateTimeOffset windowOpenSince)
    {
        var audience = _list is { } list ? Among(list) : (Sql: $"SELECT s.id FROM subscriber s WHERE s.line_id = @line AND s.status = 1 AND {Fits("= 2", _active)}", Parameters: Parameters());
        await session.PrepareScanAsync().ConfigureAwait(false);

        // A list in its order may cost less to read twice than to keep; whom other conditions choose is found once.
        var kept = session.ReadsListsAgain && segment is Segment.OnList ? "NOT MATERIALIZED" : "MATERIALIZED";
        return await session.FirstAsync(
            $"""
            WITH audience AS {kept} ({audience.Sql})
            SELECT (SELECT count(*) FROM audience), (SELECT count(*) FROM audience r WHERE EXISTS (
                SELECT 1 FROM citizen_address a
                WHERE a.line_id = @line AND a.subscriber_id = r.id AND a.valid_to IS NULL AND a.last_inbound_at > @since LIMIT 1))
            """,
            row => (row.Small(0), row.Small(1)),
            [.. audience.Parameters, ("@since", windowOpenSince)]).ConfigureAwait(false);
    }

    /// <summary>Counts who is left out, by reason.</summary>
    public async ValueTask<Dictionary<string, int>> ExcludedAsync(StorageSession session)
    {
        // The first word on the status is that of the index over the few who are not active.
        var blocked = await session.FirstAsync(
            $"SELECT count(*) FROM subscriber s WHERE s.line_id = @line AND s.status <> 1 AND s.status = 2 AND s.merged_into IS NULL AND {Fits("= 2", _active)}",
            row => row.Small(0),
            Parameters()).ConfigureAwait(false);

        // Only who is on a list in another way than by consent can fit otherwise than now.
        var (pending, left) = await session.FirstAsync(
            $"""
            SELECT coalesce(sum(CASE WHEN {Fits("IN (1, 2)", _entered)} THEN 1 ELSE 0 END), 0), count(*)
            FROM subscriber s
            WHERE s.line_id = @line AND s.status = 1 AND s.merged_into IS NULL
                AND s.id IN (SELECT x.subscriber_id FROM subscription x WHERE x.line_id = @line AND x.state <> 2)
                AND NOT {Fits("= 2", _active)}
                AND ({_any.Condition} OR {Fits("IN (1, 2)", _entered)})
            """,
            row => (Pending: row.Small(0), All: row.Small(1)),
            Parameters()).ConfigureAwait(false) is var found ? (found.Pending, found.All - found.Pending) : default;
        return new[] { ("blocked", blocked), ("left", left), ("pending", pending) }
            .Where(pair => pair.Item2 > 0).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>Counts the persons whom the line wrote to outside their service windows after an instant.</summary>
    public ValueTask<int> ReachedLatelyAsync(StorageSession session, DateTimeOffset since) => session.FirstAsync(
        """
        SELECT count(DISTINCT subscriber_id) + count(DISTINCT CASE WHEN subscriber_id IS NULL THEN pair END)
        FROM delivery WHERE line_id = @line AND accepted_at > @since AND state = 3 AND outside
        """,
        row => row.Small(0),
        ("@line", line), ("@since", since));

    private (string Sql, (string Name, object? Value)[] Parameters) Among(ListId list)
    {
        var others = SegmentCompiler.Compile(segment, given: list);
        return (
            $"""
            SELECT s.id FROM (SELECT line_id, subscriber_id AS id FROM subscription WHERE line_id = @line AND list_id = @list AND state = 2) s
            WHERE NOT EXISTS (SELECT 1 FROM subscriber b WHERE b.line_id = @line AND b.id = s.id AND b.status <> 1 LIMIT 1) AND {others.Condition}
            """,
            [.. ParametersOf(others), ("@list", list)]);
    }

    private static string Fits(string states, SegmentSql segment) => segment.NeedsList
        ? segment.Condition
        : $"(EXISTS (SELECT 1 FROM subscription o WHERE o.line_id = s.line_id AND o.subscriber_id = s.id AND o.state {states} LIMIT 1) AND {segment.Condition})";

    private (string Name, object? Value)[] Parameters() => ParametersOf(_active);

    private (string Name, object? Value)[] ParametersOf(SegmentSql sql) =>
        [("@line", line), .. sql.Parameters.Select(parameter => (parameter.Key, (object?)parameter.Value))];
}
