// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Storage.PostgreSql.Tests.Broadcasts;

[NeedsPostgres]
public sealed class PreviewTests : IAsyncLifetime
{
    private const int Persons = 2000;
    private static readonly LineId Line = new("sanromano");
    private static readonly DateTimeOffset Now = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly Segment OnList = new Segment.OnList(new("avvisi"));
    private readonly TestSchema _schema = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _schema.DropAsync();

    [Fact]
    public async Task Persons_are_compared_in_their_order_only_where_a_vacuum_has_seen_the_rows()
    {
        await using var database = await _schema.OpenAsync();
        Assert.Equal("on", await HashAsync(database));
        await FillAsync();
        await _schema.SqlAsync("ANALYZE");
        Assert.Equal("on", await HashAsync(database));
        await VacuumAsync();
        Assert.Equal("off", await HashAsync(database));
        Assert.Equal("on", await database.ReadAsync(SettingAsync, default));
    }

    [Fact]
    public async Task A_preview_counts_the_same_before_and_after_a_vacuum()
    {
        await using var database = await _schema.OpenAsync();
        await FillAsync();
        await _schema.SqlAsync("ANALYZE");
        foreach (var isVacuumed in new[] { false, true })
        {
            if (isVacuumed)
            {
                await VacuumAsync();
            }

            // Every tenth is blocked, every second wrote today from one address or from two, every fourth lives in Villetta.
            Assert.Equal((1800, 800), await CountAsync(database, OnList));
            Assert.Equal((400, 400), await CountAsync(database, new Segment.All([OnList, Villetta])));
            Assert.Equal((1400, 400), await CountAsync(database, new Segment.All([OnList, new Segment.Complement(Villetta)])));
            Assert.Equal((1800, 800), await CountAsync(database, new Segment.All([])));
        }
    }

    private static Segment Villetta => new Segment.FieldIn(new("frazione"), ["VILLETTA"]);

    private static async Task<(int Recipients, int WithinWindow)> CountAsync(PostgreSqlDatabase database, Segment segment)
    {
        var counts = await new BroadcastStore(database).CountAudienceAsync(Line, segment, Now.AddDays(-1), Now);
        return (counts.Recipients, counts.WithinWindow);
    }

    private static ValueTask<string?> HashAsync(PostgreSqlDatabase database) => database.ReadAsync(
        async session =>
        {
            await session.PrepareScanAsync();
            return await SettingAsync(session);
        },
        default);

    private static ValueTask<string?> SettingAsync(StorageSession session) => session.FirstAsync("SELECT current_setting('enable_hashjoin')", row => row.Text(0));

    // A transaction of another test that is still open keeps a vacuum from calling a page visible to all.
    private async Task VacuumAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        do
        {
            patience.Token.ThrowIfCancellationRequested();
            await _schema.SqlAsync("VACUUM (ANALYZE) citizen_address, subscriber, subscriber_field, subscription");
        }
        while (await _schema.SqlAsync($"SELECT count(*) FROM pg_class WHERE relnamespace = '{_schema.Name}'::regnamespace AND relname IN ('citizen_address', 'subscription') AND relpages > relallvisible") is not 0L);
    }

    // An address that has ended counts for nobody, whenever it was last used.
    private Task<object?> FillAsync() => _schema.SqlAsync(
        $"""
        CREATE TEMP TABLE person AS SELECT i, gen_random_uuid() AS id, timestamptz '2026-05-25T09:00Z' AS now FROM generate_series(1, {Persons}) AS i;
        INSERT INTO subscriber (line_id, id, status, created_at, updated_at, revision)
            SELECT 'sanromano', id, CASE WHEN i % 10 = 0 THEN 2 ELSE 1 END, now, now, 1 FROM person;
        INSERT INTO citizen_address (line_id, kind, value, subscriber_id, valid_from, valid_to, last_inbound_at)
            SELECT 'sanromano', 1, 'p' || i, id, now, NULL::timestamptz, CASE WHEN i % 2 = 0 THEN now ELSE now - interval '2 days' END FROM person
            UNION ALL SELECT 'sanromano', 2, 'u' || i, id, now, NULL::timestamptz, CASE WHEN i % 4 = 0 THEN now END FROM person
            UNION ALL SELECT 'sanromano', 1, 'e' || i, id, now, now, now FROM person;
        INSERT INTO subscriber_field (line_id, subscriber_id, field_key, ordinal, value, folded)
            SELECT 'sanromano', id, 'frazione', 0, 'Villetta', 'VILLETTA' FROM person WHERE i % 4 = 0;
        INSERT INTO subscription (line_id, list_id, subscriber_id, state, since) SELECT 'sanromano', 'avvisi', id, 2, now FROM person;
        """);
}
