// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Outbox;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Storage.Upkeep;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.Sqlite.Tests.Upkeep;

/// <summary>What the audit finds when somebody has changed the ledger behind its back.</summary>
public sealed class InspectionTests : LedgerConformance
{
    private static readonly AttemptVerdict Accepted = new AttemptVerdict.Accepted(new MessageId("wamid.1"));
    private IStorageDatabase _database = null!;

    [Fact]
    public async Task I1_finds_a_recipient_without_a_copy()
    {
        await JoinAsync(2);
        var record = await SendAsync();
        await ChangeAsync("DELETE FROM delivery WHERE rowid = (SELECT min(rowid) FROM delivery)");
        Assert.Equal(("I1", record.Id.ToString(), "2 recipients, 1 deliveries"), await FoundAsync());
    }

    [Fact]
    public async Task I1_finds_an_acceptance_that_no_attempt_shows()
    {
        await JoinAsync(1);
        await SendAsync();
        await RecordAsync(await ClaimOneAsync(), Accepted);
        await ChangeAsync("UPDATE attempt SET result = NULL");
        Assert.Equal(("I1", "delivery", "1 deliveries are accepted without an accepted attempt"), await FoundAsync());
    }

    [Fact]
    public async Task I1_finds_a_copy_that_waits_although_all_is_over()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        await ChangeAsync($"UPDATE broadcast SET state = {(int)BroadcastState.Completed}");
        Assert.Equal(("I1", record.Id.ToString(), "Completed, yet 1 deliveries have no outcome"), await FoundAsync());
    }

    [Fact]
    public async Task I4_finds_a_delivery_that_is_unknown_although_it_was_accepted()
    {
        await JoinAsync(1);
        await SendAsync();
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Unknown("timeout", TimeSpan.FromHours(1)));
        await ChangeAsync("UPDATE attempt SET result = 2");
        Assert.Equal(("I4", "delivery", "1 deliveries are unknown, refused or given up although their last attempt was accepted"), await FoundAsync());
    }

    [Theory]
    [InlineData(true, "delivery")]
    [InlineData(false, "attempt")]
    public async Task I8_finds_an_attempt_after_the_person_had_left_whether_or_not_it_is_under_way(bool isUnderWay, string table)
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ClaimOneAsync();
        if (!isUnderWay)
        {
            await RecordAsync(claimed, Accepted);
        }

        Pass(300);
        await CommitAsync(PhoneOf(1), c => c.LeavesAll());
        Assert.Empty(await Upkeep.InspectAsync(Line));

        await ChangeAsync($"UPDATE {table} SET started_at = started_at + 600 * 1000000");
        Assert.Equal(("I8", record.Id.ToString(), "1 attempts began after the consent had ended"), await FoundAsync());
    }

    [Fact]
    public async Task I8_takes_no_attempt_for_a_wrong_one_when_the_person_came_and_went_at_the_same_instant()
    {
        await CommitAsync(PhoneOf(1), c => c.Leaves("sport"));
        Pass(300);
        await JoinAsync(1);
        await SendAsync();
        await ClaimOneAsync();
        Assert.True(await Subscribers.EraseAsync(new Erasure(Line, PhoneOf(1), "sportello", Clock.Now)));
        await ChangeAsync("DROP TRIGGER consent_event_no_update", "UPDATE consent_event SET recorded_at = (SELECT started_at FROM delivery) WHERE kind <> 5 OR list_id <> 'sport'");
        Assert.DoesNotContain(await Upkeep.InspectAsync(Line), finding => finding.Invariant == "I8");
    }

    [Fact]
    public async Task I10_finds_a_row_of_the_trail_that_was_changed()
    {
        await JoinAsync(1);
        await SendAsync();
        await ChangeAsync("DROP TRIGGER audit_no_update", "UPDATE audit SET actor = 'bea' WHERE seq = 2");
        Assert.Equal(("I10", "audit", "the chain is broken at row 2"), await FoundAsync());
    }

    [Fact]
    public async Task I10_finds_a_step_that_left_no_row_in_the_trail()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        await ChangeAsync("UPDATE broadcast SET revision = 9");
        Assert.Equal(("I10", record.Id.ToString(), "9 steps, 4 rows in the audit trail"), await FoundAsync());
    }

    protected override async ValueTask<LedgerSession> OpenAsync(TimeProvider clock)
    {
        var database = new SqliteDatabase(":memory:", clock, NullLogger.Instance, SchemaMigrator.Scripts);
        await database.OpenAsync();
        _database = database;
        return new LedgerSession(
            new OutboxStore(database), new BroadcastStore(database), new OutboxUpkeep(database), new SubscriberStore(database), database.DisposeAsync);
    }

    private async Task<(string Invariant, string Subject, string Sentence)> FoundAsync()
    {
        var finding = Assert.Single(await Upkeep.InspectAsync(Line));
        return (finding.Invariant, finding.Subject, finding.Sentence);
    }

    private ValueTask<bool> ChangeAsync(params string[] statements) => _database.WriteAsync(
        async session =>
        {
            foreach (var sql in statements)
            {
                await session.ExecuteAsync(sql);
            }

            return true;
        },
        default);
}
