// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Outbox;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.PostgreSql.Outbox;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.PostgreSql.Tests.Outbox;

[NeedsPostgres]
public sealed partial class SharedLedgerTests : IAsyncLifetime
{
    private const int Persons = 120;
    private static readonly LineId Line = new("sanromano");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly GateRate Fast = new(100_000, 0.1, TimeSpan.FromMilliseconds(250));
    private readonly TestSchema _schema = new();
    private readonly List<PostgreSqlDatabase> _databases = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }

        await _schema.DropAsync();
    }

    [Fact]
    public async Task No_two_processes_ever_claim_the_same_delivery()
    {
        var database = await OpenAsync();
        await PersonsAsync(database);
        await SendAsync(database, BroadcastState.Materialising);
        var stores = new List<OutboxStore> { new(database) };
        for (var i = 1; i < 4; i++)
        {
            stores.Add(new OutboxStore(await OpenAsync()));
        }

        var claimed = new ConcurrentBag<(DeliveryId, int)>();
        await Task.WhenAll(stores.SelectMany(store => Enumerable.Repeat(store, 2)).Select(store => Task.Run(() => DrainAsync(store, claimed))));
        Assert.Equal(Persons, claimed.Count);
        Assert.Equal(Persons, claimed.Distinct().Count());
        Assert.Equal((long)Persons, await _schema.SqlAsync("SELECT count(*) FROM attempt WHERE attempt = 1"));
        Assert.Equal(0L, await _schema.SqlAsync("SELECT count(*) FROM delivery WHERE state <> 3"));
    }

    [Fact]
    public async Task The_gate_is_one_for_all_processes()
    {
        var database = await OpenAsync();
        await PersonsAsync(database);
        await SendAsync(database, BroadcastState.Materialising);
        var slow = new GateRate(0.004, 0, TimeSpan.FromSeconds(1000));
        var stores = new[] { new OutboxStore(database), new OutboxStore(await OpenAsync()), new OutboxStore(await OpenAsync()) };
        var claims = await Task.WhenAll(stores.Select(store => store.ClaimAsync(new ClaimOrder(Line, 50, slow, "test", TimeSpan.FromMinutes(1))).AsTask()));

        // Four are there at once, and the fifth comes after minutes.
        Assert.Equal(4, claims.Sum(claim => claim.Deliveries.Count));
    }

    [Fact]
    public async Task The_copies_of_a_paused_broadcast_cost_a_claim_nothing()
    {
        var database = await OpenAsync();
        await PersonsAsync(database);
        var paused = await SendAsync(database, BroadcastState.Materialising);
        await _schema.SqlAsync(
            $"""
            INSERT INTO delivery (line_id, id, broadcast_id, lane, state, created_at, due_at)
            SELECT 'sanromano', gen_random_uuid(), '{paused.Value}', 2, 0, now() - interval '1 day', now() - interval '1 day' FROM generate_series(1, 50000)
            """);
        await MoveAsync(database, paused, BroadcastState.Paused);
        var sending = await SendAsync(database, BroadcastState.Materialising);
        await _schema.SqlAsync("ANALYZE");

        // Not by time: what the picks of a claim touch is counted.
        var copies = await BuffersAsync(
            $"SELECT {DeliveryTable.Columns} FROM delivery WHERE line_id = 'sanromano' AND broadcast_id = '{sending.Value}' AND state = 0 AND due_at <= now() ORDER BY due_at, id LIMIT 50 FOR UPDATE SKIP LOCKED");
        Assert.InRange(copies, 1, 250);
        var own = await BuffersAsync(
            """
            SELECT id FROM delivery d WHERE line_id = 'sanromano' AND lane = 2 AND state = 0 AND broadcast_id IS NULL AND due_at <= now()
                AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.line_id = 'sanromano' AND o.pair = d.pair AND o.state = 1)
            ORDER BY due_at, id LIMIT 150 FOR UPDATE SKIP LOCKED
            """);
        Assert.InRange(own, 1, 50);
        Assert.Equal(50, (await ClaimAsync(new OutboxStore(database))).Deliveries.Count(delivery => delivery.Broadcast == sending));
    }

    [Fact]
    public async Task Whether_a_broadcast_may_end_is_seen_in_what_waits_and_never_read_from_what_has_left()
    {
        var database = await OpenAsync();
        await PersonsAsync(database);
        var sending = await SendAsync(database, BroadcastState.Materialising);

        // Nearly all wait, which makes any index look good; those that have left come first in the order of ids, like those of earlier broadcasts.
        await _schema.SqlAsync(
            $"""
            INSERT INTO delivery (line_id, id, broadcast_id, subscriber_id, lane, state, created_at, due_at)
            SELECT 'sanromano', ('ff' || lpad(to_hex(i), 30, '0'))::uuid, '{sending.Value}', gen_random_uuid(), 2, 0, now(), now() FROM generate_series(1, 20000) AS i;
            UPDATE delivery SET state = 5 WHERE id <= ('ff' || lpad(to_hex(500), 30, '0'))::uuid;
            ANALYZE
            """);
        var touched = await database.WriteAsync(
            async session =>
            {
                Assert.True(await CopyTable.HasOpenAsync(session, Line, sending));
                return await session.FirstAsync("SELECT idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relid = 'delivery'::regclass", row => row.Number(0));
            },
            default);
        Assert.InRange(touched, 1, 100);
    }

    [Fact]
    public async Task What_a_claim_has_just_taken_is_not_read_again_to_see_whether_more_waits()
    {
        var database = await OpenAsync();
        await PersonsAsync(database);
        await SendAsync(database, BroadcastState.Materialising);
        await _schema.SqlAsync("ANALYZE");
        var (claim, read) = await database.WriteAsync(
            async session => (
                await new ClaimRun(session, new ClaimOrder(Line, 50, Fast, "test", TimeSpan.FromMinutes(1))).RunAsync(),
                await session.FirstAsync("SELECT pg_stat_get_xact_tuples_returned('delivery_copy_ready'::regclass)", row => row.Number(0))),
            default);
        Assert.Equal((50, TimeSpan.Zero), (claim.Deliveries.Count, claim.NextIn));
        Assert.InRange(read, 51, 60);
    }

    [Fact]
    public async Task The_database_itself_refuses_every_step_that_is_no_transition()
    {
        var database = await OpenAsync();
        var id = Assert.Single(await new OutboxStore(database).EnqueueAsync([MessageTo(1)])).Value;
        await ClaimAsync(new OutboxStore(database));
        foreach (var from in Enum.GetValues<DeliveryState>())
        {
            foreach (var to in Enum.GetValues<DeliveryState>().Where(to => to != from))
            {
                await _schema.SqlAsync(
                    $"ALTER TABLE delivery DISABLE TRIGGER delivery_transition; UPDATE delivery SET state = {(int)from}; ALTER TABLE delivery ENABLE TRIGGER delivery_transition");
                var update = _schema.SqlAsync($"UPDATE delivery SET state = {(int)to} WHERE id = '{id}'");
                var fault = await Record.ExceptionAsync(() => update);
                Assert.True(Transitions.IsLegal(from, to) == (fault is null), $"{from} to {to}");
            }
        }

        var born = await Record.ExceptionAsync(() => _schema.SqlAsync(
            "INSERT INTO delivery (line_id, id, lane, state, created_at, due_at) VALUES ('x', gen_random_uuid(), 1, 3, now(), now())"));
        Assert.IsType<PostgresException>(born);
    }

    [Fact]
    public async Task A_process_hears_of_the_work_that_another_has_written_down()
    {
        var signal = new ListSignal();
        using var listener = new OutboxListener(await OpenAsync(), [signal], TimeProvider.System);
        await listener.StartAsync(default);
        var other = new OutboxStore(await OpenAsync());

        // Until the listener has begun to listen nothing is heard: it is written down until it is.
        while (signal.Lines.IsEmpty)
        {
            await other.EnqueueAsync([MessageTo(1)]);
            await Task.WhenAny(signal.Heard, _schema.SqlAsync("SELECT pg_sleep(0.05)"));
        }

        Assert.All(signal.Lines, line => Assert.Equal(Line, line));
        await listener.StopAsync(default);
    }

    [Fact]
    public async Task A_listener_whose_connection_was_ended_listens_again()
    {
        var signal = new ListSignal();
        using var listener = new OutboxListener(await OpenAsync(), [signal], TimeProvider.System);
        await listener.StartAsync(default);
        const string Listening = "SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN whatsurp_work' AND datname = current_database()";
        while (await _schema.SqlAsync(Listening) is null)
        {
            await _schema.SqlAsync("SELECT pg_sleep(0.05)");
        }

        await _schema.SqlAsync($"SELECT pg_terminate_backend(pid) FROM ({Listening}) AS l");
        while (signal.Lines.IsEmpty)
        {
            await _schema.SqlAsync("SELECT pg_notify('whatsurp_work', 'sanromano'), pg_sleep(0.05)");
        }

        Assert.All(signal.Lines, line => Assert.Equal(Line, line));
        await listener.StopAsync(default);
    }

    [Fact]
    public async Task Claims_are_durable_and_outcomes_may_be_lazy()
    {
        var seen = new WatchedChanges(await OpenAsync());
        var store = new OutboxStore(seen);
        var delivery = Assert.Single(await store.EnqueueAsync([MessageTo(1)]));
        var claim = await store.ClaimAsync(new ClaimOrder(Line, 1, Fast, "test", TimeSpan.FromMinutes(1)));
        await store.RecordOutcomesAsync([new AttemptOutcome(Line, delivery, 1, claim.Lease, new AttemptVerdict.Refused(100, "no"))]);

        Assert.Equal(["on", "on", "off"], seen.Commits);
    }

    [Fact]
    public async Task An_attempt_that_an_older_version_wrote_before_it_left_is_recorded_like_any_other()
    {
        var store = new OutboxStore(await OpenAsync());
        await store.EnqueueAsync([MessageTo(1), MessageTo(2)]);
        var claim = await ClaimAsync(store);
        await _schema.SqlAsync("INSERT INTO attempt (line_id, delivery_id, attempt, started_at) SELECT line_id, id, attempt, started_at FROM delivery");
        await _schema.SqlAsync("UPDATE delivery SET started_at = NULL");
        AttemptVerdict[] verdicts = [new AttemptVerdict.Accepted(new MessageId("wamid.1")), new AttemptVerdict.Unknown("reset", TimeSpan.Zero)];
        await store.RecordOutcomesAsync([.. claim.Deliveries.Zip(verdicts, (delivery, verdict) => new AttemptOutcome(
            Line, delivery.Id, 1, claim.Lease, verdict))]);
        Assert.Equal("2,4", await _schema.SqlAsync("SELECT string_agg(result::text, ',' ORDER BY result) FROM attempt"));
    }

    private static async Task DrainAsync(OutboxStore store, ConcurrentBag<(DeliveryId, int)> claimed)
    {
        while (await ClaimAsync(store, 7) is { Deliveries.Count: > 0 } claim)
        {
            foreach (var delivery in claim.Deliveries)
            {
                claimed.Add((delivery.Id, delivery.Attempt));
            }

            await store.RecordOutcomesAsync([.. claim.Deliveries.Select(delivery => new AttemptOutcome(
                Line, delivery.Id, delivery.Attempt, claim.Lease, new AttemptVerdict.Accepted(new MessageId($"wamid.{delivery.Id}"))))]);
        }
    }

    private static ValueTask<Claim> ClaimAsync(OutboxStore store, int most = 50) =>
        store.ClaimAsync(new ClaimOrder(Line, most, Fast, "test", TimeSpan.FromMinutes(1)));

    private async Task<PostgreSqlDatabase> OpenAsync()
    {
        var database = await _schema.OpenAsync();
        _databases.Add(database);
        return database;
    }

    private static async Task PersonsAsync(PostgreSqlDatabase database)
    {
        var store = new SubscriberStore(database);
        for (var person = 0; person < Persons; person++)
        {
            await store.CommitAsync(new ChangeBuilder(Line, PhoneOf(person), $"wamid.in.{person}", Start).Joins("emergenze").Build());
        }
    }

    private static async Task<BroadcastId> SendAsync(PostgreSqlDatabase database, BroadcastState to)
    {
        var draft = new BroadcastRecord
        {
            Id = BroadcastId.New(Start),
            Broadcast = Broadcast.ToList(Line, new ListId("emergenze"), "Allerta."),
            State = BroadcastState.Draft,
            Revision = 0,
            Lane = Lane.Routine,
            Author = "",
            ContentSha256 = "",
            CreatedAt = default,
        };
        await new BroadcastStore(database).SaveAsync(draft, "ada");
        await MoveAsync(database, draft.Id, BroadcastState.Scheduled);
        await MoveAsync(database, draft.Id, to);
        Assert.True((await new OutboxStore(database).MaterialiseAsync(Line, draft.Id, 1000)).IsComplete);
        return draft.Id;
    }

    private static async Task MoveAsync(PostgreSqlDatabase database, BroadcastId id, BroadcastState to)
    {
        var store = new BroadcastStore(database);
        var record = (await store.FindAsync(Line, id))!;
        Assert.NotNull(await store.MoveAsync(new BroadcastMove(Line, id, record.State, record.Revision, to, "ada", "broadcast.move")));
    }

    private async Task<int> BuffersAsync(string query)
    {
        var plan = (string)(await _schema.SqlAsync($"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {query}"))!;
        return Buffers().Matches(plan).Take(2).Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static CitizenAddress PhoneOf(int person) => CitizenAddress.OfPhone(string.Create(CultureInfo.InvariantCulture, $"+39333{1000000 + person}"));

    private static OutboundMessage MessageTo(int person) => new() { Line = Line, To = PhoneOf(person), Content = new TextContent("Buongiorno.") };

    // The first two are those of the whole query: hit and read.
    [GeneratedRegex("\"Shared (?:Hit|Read) Blocks\": ([0-9]+)")]
    private static partial Regex Buffers();

    /// <summary>Notes how each change is committed.</summary>
    private sealed class WatchedChanges(IStorageDatabase inner) : IStorageDatabase
    {
        public List<string> Commits { get; } = [];

        public ValueTask<T> ReadAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken) => inner.ReadAsync(body, cancellationToken);

        public ValueTask<T> WriteAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken) => inner.WriteAsync(Watched(body), cancellationToken);

        public ValueTask<T> WriteLazilyAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken) =>
            inner.WriteLazilyAsync(Watched(body), cancellationToken);

        public ValueTask CompactAsync(CancellationToken cancellationToken) => inner.CompactAsync(cancellationToken);

        private Func<StorageSession, ValueTask<T>> Watched<T>(Func<StorageSession, ValueTask<T>> body) => async session =>
        {
            var result = await body(session);
            Commits.Add((await session.FirstAsync("SELECT current_setting('synchronous_commit')", row => row.Text(0)))!);
            return result;
        };
    }

    private sealed class ListSignal : IOutboxSignal
    {
        private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<LineId> Lines { get; } = [];

        public Task Heard => _heard.Task;

        public void Wake(LineId line)
        {
            Lines.Enqueue(line);
            _heard.TrySetResult();
        }

        public Task WaitAsync(LineId line, TimeSpan most, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
