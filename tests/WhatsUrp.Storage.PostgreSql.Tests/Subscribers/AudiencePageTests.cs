// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Storage.PostgreSql.Tests.Subscribers;

[NeedsPostgres]
public sealed class AudiencePageTests : IAsyncLifetime
{
    private const int Persons = 20_000;
    private const int Most = 100;
    private static readonly LineId Line = new("sanromano");
    private static readonly Segment OnList = new Segment.OnList(new("avvisi"));
    private static readonly Segment Villetta = new Segment.FieldIn(new("frazione"), ["VILLETTA"]);
    private readonly TestSchema _schema = new();

    public static TheoryData<string, Segment> Segments => new()
    {
        { "a list", OnList },
        { "a hamlet", Villetta },
        { "a list and a hamlet", new Segment.All([OnList, Villetta]) },
        { "a list without a hamlet", new Segment.All([OnList, new Segment.Complement(Villetta)]) },
        { "everybody", new Segment.All([]) },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _schema.DropAsync();

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task A_page_of_an_audience_reads_nobody_who_comes_before_or_after_it(string name, Segment segment)
    {
        await using var database = await _schema.OpenAsync();
        await FillAsync();
        var last = new SubscriberId((Guid)(await _schema.SqlAsync($"SELECT id FROM subscriber ORDER BY id OFFSET {Persons * 3 / 4} LIMIT 1"))!);
        var read = await database.WriteAsync(
            async session =>
            {
                var page = await new AudienceReader(Line, segment).PageAsync(session, last, Most);
                Assert.Equal(Most, page.Count);
                Assert.All(page, person => Assert.True(person.Value.CompareTo(last.Value) > 0, name));
                return await session.FirstAsync(
                    $"SELECT sum(pg_stat_get_xact_tuples_returned(oid))::bigint FROM pg_class WHERE relnamespace = '{_schema.Name}'::regnamespace", row => row.Number(0));
            },
            default);

        // Every fourth lives in the hamlet; of each person who is looked at three rows are read at the most.
        Assert.InRange(read, Most, 3 * 4 * Most);
    }

    private async Task FillAsync()
    {
        await _schema.SqlAsync(
            $"""
            CREATE TEMP TABLE person AS SELECT i, gen_random_uuid() AS id, timestamptz '2026-05-25T09:00Z' AS now FROM generate_series(1, {Persons}) AS i;
            INSERT INTO subscriber (line_id, id, status, created_at, updated_at, revision) SELECT 'sanromano', id, 1, now, now, 1 FROM person;
            INSERT INTO subscriber_field (line_id, subscriber_id, field_key, ordinal, value, folded)
                SELECT 'sanromano', id, 'frazione', 0, 'Villetta', 'VILLETTA' FROM person WHERE i % 4 = 0;
            INSERT INTO subscription (line_id, list_id, subscriber_id, state, since) SELECT 'sanromano', 'avvisi', id, 2, now FROM person;
            """);
        await _schema.SqlAsync("VACUUM (ANALYZE) subscriber, subscriber_field, subscription");
    }
}
