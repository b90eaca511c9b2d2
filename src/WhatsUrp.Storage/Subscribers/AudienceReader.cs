// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Segments;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>Finds the persons of a segment.</summary>
internal sealed class AudienceReader(LineId line, Segment segment)
{
    private readonly SegmentSql _segment = SegmentCompiler.Compile(segment);

    /// <summary>Counts them.</summary>
    public ValueTask<int> CountAsync(StorageSession session) =>
        session.FirstAsync("SELECT count(*) " + From(_segment), row => row.Small(0), Parameters());

    /// <summary>Names them, in order of their first contact.</summary>
    public ValueTask<List<SubscriberId>> IdsAsync(StorageSession session) => session.QueryAsync(
        "SELECT s.id " + From(_segment) + " ORDER BY s.created_at, s.id", row => new SubscriberId(row.Uuid(0)), Parameters());

    /// <summary>Names those after a person, in order of their ids.</summary>
    public ValueTask<List<SubscriberId>> PageAsync(StorageSession session, SubscriberId after, int most) => session.QueryAsync(
        $"SELECT s.id {From(SegmentCompiler.Compile(segment, isPage: true))} AND s.id > @after ORDER BY s.id LIMIT @most",
        row => new SubscriberId(row.Uuid(0)),
        [.. Parameters(), ("@after", after), ("@most", most)]);

    /// <summary>Reads those of some persons who belong to the audience still.</summary>
    public async ValueTask<List<AudienceMember>> MembersAsync(StorageSession session, IReadOnlyList<SubscriberId> persons)
    {
        var fit = new Question<SubscriberId>(
            $"SELECT s.id {From(_segment)} AND {session.IdIn("s.id", "@persons")}",
            row => new SubscriberId(row.Uuid(0)),
            [.. Parameters(), ("@persons", persons)]);
        var (current, data, active) = (
            AddressTable.CurrentOf(session, line, persons), FieldTable.Of(session, line, persons), SubscriptionTable.ActiveOf(session, line, persons));
        await session.TogetherAsync(fit, current, data, active).ConfigureAwait(false);
        var fitting = fit.Rows.ToHashSet();
        var addresses = current.Rows.ToLookup(row => row.Person);
        var fields = data.Rows.ToLookup(row => row.Person, row => row.Value);
        var lists = active.Rows.OrderBy(row => row.List.Value, StringComparer.Ordinal).ToLookup(row => row.Person, row => row.List);
        return [.. persons.Where(fitting.Contains).Select(person =>
            Member(person, [.. addresses[person].Select(row => (row.Key, row.LastInbound))], [.. fields[person]], [.. lists[person]]))];
    }

    // Persons who have become another, or were erased, have no subscription left.
    private static string From(SegmentSql segment) =>
        $"""
        FROM subscriber s
        WHERE s.line_id = @line AND s.status = 1
            {(segment.NeedsList ? "" : $"AND EXISTS (SELECT 1 FROM subscription a WHERE a.line_id = s.line_id AND a.subscriber_id = s.id AND a.state = 2{segment.Once}")}
            AND {segment.Condition}
        """;

    private static AudienceMember Member(
        SubscriberId person, List<(AddressKey Key, DateTimeOffset? LastInbound)> onRecord, List<FieldValue> fields, List<ListId> lists)
    {
        var address = AddressKey.Complete(null, [.. onRecord.Select(row => row.Key)]);
        var parts = AddressKey.Of(address);
        return new AudienceMember(person, address, fields, lists)
        {
            LastInboundAt = onRecord.Where(row => parts.Contains(row.Key)).Max(row => row.LastInbound),
        };
    }

    private (string Name, object? Value)[] Parameters() =>
        [("@line", line), .. _segment.Parameters.Select(parameter => (parameter.Key, (object?)parameter.Value))];
}
