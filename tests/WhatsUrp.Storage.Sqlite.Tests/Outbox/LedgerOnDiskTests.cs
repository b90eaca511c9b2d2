// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Outbox;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Tests.Database;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Storage.Upkeep;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.Sqlite.Tests.Outbox;

public sealed partial class LedgerOnDiskTests : IDisposable
{
    private static readonly LineId Line = new("sanromano");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly GateRate Fast = new(1000, 0.1, TimeSpan.FromMilliseconds(250));
    private readonly SqliteDatabase _database = SqliteDatabaseTests.Open(":memory:");

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_copies_of_a_paused_broadcast_cost_a_claim_nothing()
    {
        await PersonsAsync(3);
        var paused = await SendAsync();
        await FillAsync(paused, 50_000);
        await MoveAsync(paused, BroadcastState.Paused);
        var sending = await SendAsync();
        await new OutboxStore(_database).EnqueueAsync([MessageTo(1)]);
        var claim = await ClaimAsync();
        Assert.Equal((1, 3), (claim.Deliveries.Count(delivery => delivery.Broadcast is null), claim.Deliveries.Count(delivery => delivery.Broadcast == sending)));

        // Not by time: every statement of a claim goes straight to its rows, by an index whose order it wants.
        var plans = await PlansAsync("FROM delivery|UPDATE delivery");
        Assert.True(plans.Count >= 6, $"{plans.Count} statements");
        Assert.All(plans, plan => Assert.False(Walk().IsMatch(plan.Plan), $"{plan.Sql}\n{plan.Plan}"));
        Assert.Contains(plans, plan => plan.Plan.Contains("delivery_copy_ready (line_id=? AND broadcast_id=? AND due_at<?)", StringComparison.Ordinal));
        Assert.Contains(plans, plan => plan.Plan.Contains("delivery_own_ready (line_id=? AND lane=? AND due_at<?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whether_a_broadcast_may_end_is_seen_in_what_waits_and_never_read_from_what_has_left()
    {
        await PersonsAsync(3);
        var sending = await SendAsync();
        Assert.Null(await EndAsync(sending));
        var waiting = Assert.Single(await PlansAsync("SELECT 1 FROM delivery.* state = 0")).Plan;
        Assert.Contains("delivery_copy_ready (line_id=? AND broadcast_id=?)", waiting, StringComparison.Ordinal);
        Assert.Equal(3, (await ClaimAsync()).Deliveries.Count);
        Assert.Null(await EndAsync(sending));
        var sent = Assert.Single(await PlansAsync("broadcast_id = @id AND state = 1")).Plan;
        Assert.Contains("delivery_sending (line_id=? AND broadcast_id=?)", sent, StringComparison.Ordinal);
        await _database.WriteAsync(session => session.Execute("UPDATE delivery SET state = 2"), default);
        Assert.Null(await EndAsync(sending));
        var doubtful = Assert.Single(await PlansAsync("broadcast_id = @id AND state = 2")).Plan;
        Assert.Contains("delivery_in_doubt (line_id=? AND broadcast_id=?)", doubtful, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_old_is_found_at_the_beginning_of_each_line_and_what_has_lost_its_lease_among_what_is_on_the_wire()
    {
        await PersonsAsync(3);
        await SendAsync();
        Assert.Equal(3, (await ClaimAsync()).Deliveries.Count);
        await _database.WriteAsync(async session => await Purge.RunAsync(session, Retention.Usual), default);
        await new OutboxStore(_database).ReapAsync(_ => TimeSpan.Zero);
        var old = await PlansAsync("id < @floor");
        Assert.Equal(2, old.Count);
        Assert.All(old, plan => Assert.Contains("SEARCH delivery USING INDEX sqlite_autoindex_delivery_1 (line_id=? AND id<?)", plan.Plan, StringComparison.Ordinal));
        Assert.Contains("delivery USING INDEX delivery_sending", Assert.Single(await PlansAsync("lease_until < @now")).Plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_recipients_looks_each_person_up_and_never_reads_the_rest_of_the_list()
    {
        await PersonsAsync(3);
        await SendAsync();
        var plan = Assert.Single(await PlansAsync("s.id > @after")).Plan;
        Assert.Contains("subscriber_1 (line_id=? AND id>?)", plan, StringComparison.Ordinal);
        Assert.Contains("SEARCH l USING INDEX sqlite_autoindex_subscription_1 (line_id=? AND list_id=? AND subscriber_id=?)", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_looks_for_its_persons_and_for_nobody_else()
    {
        await PersonsAsync(3);
        await SendAsync();
        Assert.Equal(3, (await ClaimAsync()).Deliveries.Count);
        var plans = await PlansAsync("@persons");
        Assert.True(plans.Count >= 3, $"{plans.Count} statements");
        Assert.All(plans, plan => Assert.False(Walk().IsMatch(plan.Plan) && !plan.Plan.Contains("citizen_address_person (line_id=? AND subscriber_id=?)", StringComparison.Ordinal), $"{plan.Sql}\n{plan.Plan}"));
    }

    [Fact]
    public async Task A_preview_finds_whom_it_counts_in_their_list_and_who_is_blocked_among_the_few_that_are_not_active()
    {
        await PersonsAsync(3);
        var list = new Segment.OnList(new ListId("emergenze"));
        Assert.Equal(3, (await new BroadcastStore(_database).CountAudienceAsync(Line, list, Start, Start)).Recipients);
        var audience = Assert.Single(await PlansAsync("MATERIALIZED")).Plan;
        Assert.Contains("MATERIALIZE audience\nSEARCH subscription USING", audience, StringComparison.Ordinal);
        Assert.Contains("SEARCH b USING INDEX sqlite_autoindex_subscriber_1 (line_id=? AND id=?)", audience, StringComparison.Ordinal);
        Assert.Contains("s USING INDEX subscriber_inactive", Assert.Single(await PlansAsync("status <> 1 AND s.status = 2")).Plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_counts_who_is_blocked_as_left_out_whatever_list_they_are_on()
    {
        await PersonsAsync(3);
        await _database.WriteAsync(session => session.Execute("UPDATE subscriber SET status = 2 WHERE rowid = (SELECT min(rowid) FROM subscriber)"), default);
        foreach (var segment in new Segment[] { new Segment.OnList(new ListId("emergenze")), new Segment.All([]) })
        {
            var counts = await new BroadcastStore(_database).CountAudienceAsync(Line, segment, Start.AddDays(-1), Start);
            Assert.Equal((2, 2, 1), (counts.Recipients, counts.WithinWindow, counts.Excluded["blocked"]));
        }
    }

    [Fact]
    public async Task A_decision_that_fails_half_way_leaves_nothing_behind()
    {
        await PersonsAsync(2);
        var outbox = new OutboxStore(_database);
        await SendAsync();
        var claim = await ClaimAsync();
        await outbox.RecordOutcomesAsync([.. claim.Deliveries.Select(delivery => new AttemptOutcome(
            Line, delivery.Id, 1, claim.Lease, new AttemptVerdict.Unknown("reset", TimeSpan.Zero)))]);
        var asked = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await outbox.ResolveUnknownsAsync(
            _ => ++asked == 2 ? throw new InvalidOperationException() : new UnknownVerdict.Resend(), 10));
        Assert.Equal(2, asked);
        Assert.Empty((await ClaimAsync()).Deliveries);
        Assert.Equal(2, (await outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Resend(), 10)).Count);
    }

    [Fact]
    public async Task An_attempt_that_an_older_version_wrote_before_it_left_is_recorded_like_any_other()
    {
        await PersonsAsync(2);
        await SendAsync();
        var claim = await ClaimAsync();
        await _database.WriteAsync(
            session => session.Execute("INSERT INTO attempt (line_id, delivery_id, attempt, started_at) SELECT line_id, id, attempt, started_at FROM delivery")
                + session.Execute("UPDATE delivery SET started_at = NULL"),
            default);
        AttemptVerdict[] verdicts = [new AttemptVerdict.Accepted(new MessageId("wamid.1")), new AttemptVerdict.Unknown("reset", TimeSpan.Zero)];
        await new OutboxStore(_database).RecordOutcomesAsync([.. claim.Deliveries.Zip(verdicts, (delivery, verdict) => new AttemptOutcome(
            Line, delivery.Id, 1, claim.Lease, verdict))]);
        Assert.Equal([2, 4], await _database.ReadAsync(session => session.Query("SELECT result FROM attempt ORDER BY result", row => row.Small(0)), default));
    }

    [Fact]
    public async Task The_database_itself_refuses_every_step_that_is_no_transition()
    {
        await PersonsAsync(1);
        var id = Assert.Single(await new OutboxStore(_database).EnqueueAsync([MessageTo(1)]));
        await ClaimAsync();
        foreach (var from in Enum.GetValues<DeliveryState>())
        {
            foreach (var to in Enum.GetValues<DeliveryState>().Where(to => to != from))
            {
                var isLegal = Deliveries.Transitions.IsLegal(from, to);
                var refused = await RefusesAsync(id, from, to);
                Assert.True(isLegal != refused, $"{from} to {to}");
            }
        }
    }

    private ValueTask<List<(string Sql, string Plan)>> PlansAsync(string pattern) => _database.ReadAsync(
        session => session.Statements.Where(sql => Regex.IsMatch(sql, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .ToList().ConvertAll(sql => (sql, PlanOf(session, sql))),
        default);

    private Task<bool> RefusesAsync(DeliveryId id, DeliveryState from, DeliveryState to) => _database.WriteAsync(
        session =>
        {
            // The state before is set behind the trigger's back.
            var trigger = session.First("SELECT sql FROM sqlite_master WHERE name = 'delivery_transition'", row => row.Text(0))!;
            session.Execute("DROP TRIGGER delivery_transition");
            session.Execute("UPDATE delivery SET state = @state", ("@state", from));
            session.ExecuteScript(trigger);
            try
            {
                session.Execute("UPDATE delivery SET state = @state WHERE id = @id", ("@state", to), ("@id", id));
                return false;
            }
            catch (SqliteException)
            {
                return true;
            }
        },
        default).AsTask();

    private async Task PersonsAsync(int count)
    {
        for (var person = 1; person <= count; person++)
        {
            await new SubscriberStore(_database).CommitAsync(new ChangeBuilder(Line, PhoneOf(person), $"wamid.{person}", Start).Joins("emergenze").Build());
        }
    }

    private async Task<BroadcastId> SendAsync()
    {
        var store = new BroadcastStore(_database);
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
        await store.SaveAsync(draft, "ada");
        await MoveAsync(draft.Id, BroadcastState.Scheduled);
        await MoveAsync(draft.Id, BroadcastState.Materialising);
        Assert.True((await new OutboxStore(_database).MaterialiseAsync(Line, draft.Id, 1000)).IsComplete);
        return draft.Id;
    }

    private Task<BroadcastRecord?> EndAsync(BroadcastId id) => TryMoveAsync(id, BroadcastState.Completed);

    private async Task MoveAsync(BroadcastId id, BroadcastState to) => Assert.NotNull(await TryMoveAsync(id, to));

    private async Task<BroadcastRecord?> TryMoveAsync(BroadcastId id, BroadcastState to)
    {
        var store = new BroadcastStore(_database);
        var record = (await store.FindAsync(Line, id))!;
        return await store.MoveAsync(new BroadcastMove(Line, id, record.State, record.Revision, to, "ada", "broadcast.move"));
    }

    private async Task FillAsync(BroadcastId broadcast, int count) => await _database.WriteAsync(
        session =>
        {
            for (var i = 0; i < count; i++)
            {
                session.Execute(
                    "INSERT INTO delivery (line_id, id, broadcast_id, lane, state, created_at, due_at) VALUES (@line, @id, @broadcast, 2, 0, 0, 0)",
                    ("@line", Line), ("@id", DeliveryId.New(Start)), ("@broadcast", broadcast));
            }

            session.Execute("ANALYZE");
            return true;
        },
        default);

    private ValueTask<Claim> ClaimAsync() => new OutboxStore(_database).ClaimAsync(new ClaimOrder(Line, 100, Fast, "test", TimeSpan.FromMinutes(1)));

    private static CitizenAddress PhoneOf(int person) => CitizenAddress.OfPhone($"+39333100000{person}");

    private static OutboundMessage MessageTo(int person) => new() { Line = Line, To = PhoneOf(person), Content = new TextContent("Buongiorno.") };

    private static string PlanOf(SqliteSession session, string sql) => string.Join('\n', session.Query(
        "EXPLAIN QUERY PLAN " + sql,
        row => row.Text(3),
        [.. Parameter().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal).Select(name => (name, (object?)1L))]));

    [GeneratedRegex("@[A-Za-z0-9]+")]
    private static partial Regex Parameter();

    // A walk over the table or over a whole line, or a sort.
    [GeneratedRegex(@"^SCAN (d|o|delivery|subscriber|subscription|citizen_address)\b|\(line_id=\?\)|TEMP B-TREE FOR ORDER", RegexOptions.Multiline)]
    private static partial Regex Walk();
}
