// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The life of a broadcast: saved, moved from state to state by whoever is first, materialised, counted.</summary>
public abstract class BroadcastConformance : LedgerConformance
{
    private static readonly BroadcastState[] s_states = Enum.GetValues<BroadcastState>();

    private static readonly Dictionary<BroadcastState, BroadcastState[]> s_legal = new()
    {
        [BroadcastState.Draft] = [BroadcastState.PendingApproval, BroadcastState.Scheduled],
        [BroadcastState.PendingApproval] = [BroadcastState.Draft, BroadcastState.Rejected, BroadcastState.Scheduled],
        [BroadcastState.Rejected] = [BroadcastState.Draft],
        [BroadcastState.Scheduled] =
        [
            BroadcastState.Draft, BroadcastState.Materialising, BroadcastState.Paused, BroadcastState.Cancelling, BroadcastState.Cancelled, BroadcastState.Failed,
        ],
        [BroadcastState.Materialising] = [BroadcastState.Scheduled, BroadcastState.Failed],
        [BroadcastState.Sending] = [BroadcastState.Paused, BroadcastState.Cancelling, BroadcastState.Expired],
        [BroadcastState.Paused] = [BroadcastState.Sending, BroadcastState.Cancelling, BroadcastState.Expired],
        [BroadcastState.Cancelling] = [BroadcastState.Cancelled],
    };

    [Fact]
    public async Task A_new_broadcast_is_a_draft_and_is_read_as_it_was_saved()
    {
        var slots = ValueList.Create<TemplateSlot>([new TemplateSlot.Fixed("oggi", "quando"), new TemplateSlot.Datum(new FieldId("nome"), "cittadino")]);
        var draft = DraftOf(Lane.Emergency, b => b with
        {
            Title = "Prova",
            Segment = new Segment.All([b.Segment, new Segment.Complement(new Segment.FieldIn(new FieldId("frazione"), ["VILLETTA"]))]),
            Template = new BroadcastTemplate("allerta", "it", slots),
            NotBefore = Clock.Now.AddHours(1),
            ExpiresAt = Clock.Now.AddHours(7),
            OnUnknown = OnUnknown.Abandon,
        });
        var saved = (await Broadcasts.SaveAsync(draft, "ada"))!;
        Assert.Equal((BroadcastState.Draft, 1, "ada", Clock.Now), (saved.State, saved.Revision, saved.Author, saved.CreatedAt));
        await ReopenAsync();
        var read = await ReadAsync(saved);
        Assert.Equal((draft.Broadcast.Text, draft.Broadcast.Title, draft.Broadcast.Template), (read.Broadcast.Text, read.Broadcast.Title, read.Broadcast.Template));
        Assert.Equal((draft.Broadcast.NotBefore, draft.Broadcast.ExpiresAt, OnUnknown.Abandon), (read.Broadcast.NotBefore, read.Broadcast.ExpiresAt, read.Broadcast.OnUnknown));
        Assert.Equal((Lane.Emergency, draft.ContentSha256, (string?)null), (read.Lane, read.ContentSha256, read.Approver));
        Assert.Equal((draft.Broadcast.Line, draft.Broadcast.List), (read.Broadcast.Line, read.Broadcast.List));
        Assert.Equivalent(draft.Broadcast.Segment, read.Broadcast.Segment);
    }

    [Fact]
    public async Task A_broadcast_that_nobody_saved_is_not_found()
    {
        var draft = DraftOf();
        Assert.Null(await Broadcasts.FindAsync(Line, draft.Id));
        await SavedAsync(draft);
        Assert.Null(await Broadcasts.FindAsync(OtherLine, draft.Id));
        Assert.Equal(0, (await Broadcasts.CountAsync(Line, BroadcastId.New(Clock.Now))).Expected);
    }

    [Fact]
    public async Task A_draft_is_revised_by_whoever_knows_its_revision()
    {
        var saved = await SavedAsync(DraftOf());
        var revised = await Broadcasts.SaveAsync(saved with { Broadcast = saved.Broadcast with { Text = "Allerta rientrata." } }, "bice");
        Assert.Equal((2, "bice", "Allerta rientrata."), (revised!.Revision, revised.Author, revised.Broadcast.Text));
        Assert.Equal(saved.CreatedAt, revised.CreatedAt);
        Assert.Null(await Broadcasts.SaveAsync(saved, "carlo"));
        Assert.Null(await Broadcasts.SaveAsync(saved with { Revision = 0 }, "carlo"));
        Assert.Equal("bice", (await ReadAsync(saved)).Author);
    }

    [Fact]
    public async Task What_was_rejected_is_revised_and_what_is_on_its_way_is_not()
    {
        var record = await SavedAsync(DraftOf(), BroadcastState.PendingApproval);
        Assert.Null(await Broadcasts.SaveAsync(record, "ada"));
        record = await MoveAsync(record, BroadcastState.Rejected);
        Assert.Equal(BroadcastState.Draft, (await Broadcasts.SaveAsync(record, "ada"))!.State);
    }

    [Fact]
    public async Task An_approver_is_recorded_until_the_draft_changes()
    {
        var record = await SavedAsync(DraftOf(), BroadcastState.PendingApproval);
        record = (await TryMoveAsync(record, BroadcastState.Scheduled, m => m with { Approves = true, Actor = "bice" }))!;
        Assert.Equal("bice", record.Approver);
        Assert.Null((await MoveAsync(record, BroadcastState.Draft)).Approver);
    }

    [Fact]
    public async Task What_is_approved_is_what_leaves()
    {
        var record = await SavedAsync(DraftOf(), BroadcastState.PendingApproval);
        Assert.Null(await TryMoveAsync(record, BroadcastState.Scheduled, m => m with { ContentSha256 = new string('b', 64) }));
        Assert.Equal(BroadcastState.PendingApproval, (await ReadAsync(record)).State);
        Assert.NotNull(await TryMoveAsync(record, BroadcastState.Scheduled, m => m with { ContentSha256 = record.ContentSha256 }));
    }

    [Theory]
    [InlineData(BroadcastState.Draft)]
    [InlineData(BroadcastState.PendingApproval)]
    [InlineData(BroadcastState.Rejected)]
    [InlineData(BroadcastState.Scheduled)]
    [InlineData(BroadcastState.Materialising)]
    [InlineData(BroadcastState.Sending)]
    [InlineData(BroadcastState.Paused)]
    [InlineData(BroadcastState.Cancelling)]
    [InlineData(BroadcastState.Completed)]
    [InlineData(BroadcastState.Cancelled)]
    [InlineData(BroadcastState.Expired)]
    [InlineData(BroadcastState.Failed)]
    public async Task A_broadcast_moves_where_it_may_and_nowhere_else(BroadcastState from)
    {
        await JoinAsync(1);
        foreach (var to in s_states.Where(to => to != from))
        {
            var record = await BringAsync(from);
            var trail = await AuditAsync();
            var moved = await TryMoveAsync(record, to, m => m with { PauseReason = PauseReason.Operator });
            var isLegal = s_legal.GetValueOrDefault(from, []).Contains(to);
            Assert.True(isLegal == (moved is not null), $"from {from} to {to}");
            var read = await ReadAsync(record);
            Assert.Equal(isLegal ? (to, record.Revision + 1) : (from, record.Revision), (read.State, read.Revision));
            Assert.Equal(trail.Count + (isLegal ? 1 : 0), (await AuditAsync()).Count);
            if (isLegal)
            {
                Assert.Equal(to == BroadcastState.Paused ? PauseReason.Operator : PauseReason.None, read.PauseReason);
                Assert.Equal(to is BroadcastState.Cancelled or BroadcastState.Expired or BroadcastState.Failed, read.EndedAt is not null);
            }
        }
    }

    [Fact]
    public async Task Each_move_leaves_a_row_in_the_trail_with_who_and_why()
    {
        var record = await SavedAsync(DraftOf());
        var before = await AuditAsync();
        await TryMoveAsync(record, BroadcastState.PendingApproval, m => m with { Actor = "ada", Action = "broadcast.submit", Detail = "per domani" });
        var entry = Assert.Single(await AuditAsync(before[^1].Sequence));
        Assert.Equal(("ada", "broadcast.submit", record.Id.ToString(), "per domani"), (entry.Actor, entry.Action, entry.Subject, entry.Detail));
        Assert.Equal((before[^1].Sequence + 1, Clock.Now), (entry.Sequence, entry.At));
        Assert.Equal(("sportello", "broadcast.save"), (before[0].Actor, before[0].Action));
    }

    [Fact]
    public async Task A_move_to_where_it_is_changes_nothing_and_leaves_a_row_in_the_trail()
    {
        await JoinAsync(1);
        foreach (var state in s_states)
        {
            var record = await BringAsync(state);
            var before = await AuditAsync();

            Assert.Null(await TryMoveAsync(record with { Revision = record.Revision + 1 }, state));
            var noted = await TryMoveAsync(record, state, m => m with { Actor = "ada", Action = "broadcast.export", Detail = "verifica", PauseReason = PauseReason.Operator, Approves = true });

            Assert.Equal((state, record.Revision, record.Approver, record.PauseReason), (noted!.State, noted.Revision, noted.Approver, noted.PauseReason));
            var read = await ReadAsync(record);
            Assert.Equal((state, record.Revision, record.Approver), (read.State, read.Revision, read.Approver));
            var entry = Assert.Single(await AuditAsync(before[^1].Sequence));
            Assert.Equal(("ada", "broadcast.export", "verifica"), (entry.Actor, entry.Action, entry.Detail));
        }
    }

    [Fact]
    public async Task Of_two_who_move_at_once_one_is_first()
    {
        var record = await SavedAsync(DraftOf(), BroadcastState.Scheduled);
        var moves = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryMoveAsync(record, BroadcastState.Materialising))));
        Assert.Single(moves, moved => moved is not null);
        Assert.Equal(record.Revision + 1, (await ReadAsync(record)).Revision);
    }

    [Fact]
    public async Task It_is_not_completed_while_a_copy_is_open()
    {
        await JoinAsync(3);
        var record = await SendAsync();
        Assert.Null(await TryMoveAsync(record, BroadcastState.Completed));
        var claim = await ClaimAsync();
        Assert.Null(await TryMoveAsync(record, BroadcastState.Completed));
        await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        await RecordAsync((claim.Deliveries[1], claim.Lease), new AttemptVerdict.Refused(131026, "undeliverable"));
        await RecordAsync((claim.Deliveries[2], claim.Lease), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        Assert.Null(await TryMoveAsync(record, BroadcastState.Completed));
        await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Abandon("no answer"), 10);
        var completed = await TryMoveAsync(record, BroadcastState.Completed);
        Assert.Equal((BroadcastState.Completed, (DateTimeOffset?)Clock.Now), (completed!.State, completed.EndedAt));
        var counts = await Broadcasts.CountAsync(Line, record.Id);
        Assert.Equal(
            [(DeliveryState.Accepted, 1), (DeliveryState.Refused, 1), (DeliveryState.Abandoned, 1)],
            counts.States.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal((3, 0), (counts.Expected, counts.Open));
    }

    [Fact]
    public async Task Cancelling_closes_what_is_ready_and_waits_for_what_is_on_its_way()
    {
        await JoinAsync(3);
        var record = await SendAsync();
        var claimed = await ClaimAsync(1);
        record = await MoveAsync(record, BroadcastState.Cancelling);
        Assert.Equal((2, 1), await CountAsync(record, DeliveryState.Cancelled, DeliveryState.Sending));
        Assert.Empty((await ClaimAsync()).Deliveries);
        Assert.Null(await TryMoveAsync(record, BroadcastState.Cancelled));
        await RecordAsync((claimed.Deliveries[0], claimed.Lease), new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.NotNull(await TryMoveAsync(record, BroadcastState.Cancelled));
        Assert.Equal((2, 1), await CountAsync(record, DeliveryState.Cancelled, DeliveryState.Accepted));
    }

    [Fact]
    public async Task Cancelling_lets_doubt_that_an_operator_holds_come_to_an_end()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Hold(), 10);
        record = await MoveAsync(record, BroadcastState.Cancelling);
        Assert.Single(await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Abandon("cancelled"), 10));
        await MoveAsync(record, BroadcastState.Cancelled);
    }

    [Fact]
    public async Task Expiry_closes_what_is_ready()
    {
        await JoinAsync(3);
        var record = await SendAsync();
        await ClaimAsync(1);
        await MoveAsync(record, BroadcastState.Paused, BroadcastState.Expired);
        Assert.Equal((2, 1), await CountAsync(record, DeliveryState.Expired, DeliveryState.Sending));
    }

    [Fact]
    public async Task What_was_held_before_its_recipients_were_fixed_is_scheduled_again()
    {
        var record = await SavedAsync(DraftOf(), BroadcastState.Scheduled, BroadcastState.Paused);
        Assert.Null(await TryMoveAsync(record, BroadcastState.Sending));
        await MoveAsync(record, BroadcastState.Scheduled, BroadcastState.Materialising);
    }

    [Fact]
    public async Task Recipients_are_fixed_in_steps_each_once_in_order_of_first_contact()
    {
        await JoinAsync(5);
        var record = await SavedAsync(DraftOf(), BroadcastState.Scheduled, BroadcastState.Materialising);
        Assert.Equal(new Materialised(2, 2, IsComplete: false), await Outbox.MaterialiseAsync(Line, record.Id, 2));
        Assert.Empty((await ClaimAsync()).Deliveries);
        Assert.Equal((BroadcastState.Materialising, 0), ((await ReadAsync(record)).State, (await ReadAsync(record)).Expected));
        await ReopenAsync();
        record = await MoveAsync(record, BroadcastState.Scheduled, BroadcastState.Materialising);
        Materialised step;
        do
        {
            step = await Outbox.MaterialiseAsync(Line, record.Id, 2);
        }
        while (!step.IsComplete);

        record = await ReadAsync(record);
        Assert.Equal((5, 5, BroadcastState.Sending, (DateTimeOffset?)Clock.Now), (step.Expected, record.Expected, record.State, record.MaterialisedAt));
        var persons = new List<Citizens.SubscriberId>();
        for (var person = 1; person <= 5; person++)
        {
            persons.Add(await IdOfAsync(person));
        }

        Assert.Equal(persons, (await CopiesAsync(record)).Select(copy => copy.Subscriber));
        Assert.Equal([.. Enumerable.Range(1, 5).Select(PhoneOf)], (await ClaimAsync()).Deliveries.Select(delivery => delivery.To));
        Assert.Equal(new Materialised(0, 0, IsComplete: true), await Outbox.MaterialiseAsync(Line, record.Id, 2));
        Assert.Single(await AuditAsync(), entry => entry.Action == "broadcast.materialise");
    }

    [Fact]
    public async Task A_broadcast_to_nobody_is_completed_at_once()
    {
        var record = await SendAsync();
        Assert.Equal((BroadcastState.Completed, 0, (DateTimeOffset?)Clock.Now), (record.State, record.Expected, record.EndedAt));
    }

    [Fact]
    public async Task Who_fits_several_parts_gets_one_copy_and_who_is_left_out_is_counted_by_reason()
    {
        await JoinAsync(4, "emergenze", "scuola");
        await CommitAsync(PhoneOf(2), c => c.LeavesAll());
        await CommitAsync(PhoneOf(5), c => c.IsImported("emergenze"));
        await CommitAsync(PhoneOf(6), c => c.Joins("sport"));
        await Subscribers.EraseAsync(new Erasure(Line, PhoneOf(3), "sportello", Clock.Now));
        var segment = new Segment.Any([OnList("emergenze"), OnList("scuola"), OnList("emergenze")]);
        var counts = await Broadcasts.CountAudienceAsync(Line, segment, Clock.Now.AddHours(-24), Clock.Now.AddHours(-24));
        Assert.Equal((2, 2, 0), (counts.Recipients, counts.WithinWindow, counts.ReachedLately));
        Assert.Equal([("left", 1), ("pending", 1)], Pairs(counts.Excluded));
        var record = await SendAsync(amend: b => b with { Segment = segment });
        Assert.Equal(2, record.Expected);
        Assert.Equal([("left", 1), ("pending", 1)], Pairs(record.Excluded));
    }

    [Fact]
    public async Task An_audience_says_who_is_within_the_window_and_who_was_reached_lately()
    {
        await JoinAsync(2);
        await CommitAsync(PhoneOf(3), c => c.Joins("emergenze").WithoutMessage());
        Pass(100_000);
        await CommitAsync(PhoneOf(1), c => c);
        await SendAsync();
        var claim = await ClaimAsync();
        await Outbox.RecordOutcomesAsync([.. claim.Deliveries.Select(delivery => new AttemptOutcome(
            Line, delivery.Id, 1, claim.Lease, new AttemptVerdict.Accepted(new MessageId("wamid." + delivery.Id))))]);
        Pass(60);
        var counts = await CountAudienceAsync(3600);
        Assert.Equal((3, 1, 2), (counts.Recipients, counts.WithinWindow, counts.ReachedLately));
        Assert.Equal(0, (await CountAudienceAsync(30)).ReachedLately);
    }

    [Fact]
    public async Task Broadcasts_are_listed_the_latest_first()
    {
        var first = await SavedAsync(DraftOf());
        var second = await SavedAsync(DraftOf(), BroadcastState.Scheduled);
        var other = await SavedAsync(DraftOf(line: OtherLine));
        Assert.Equal([other.Id, second.Id, first.Id], (await Broadcasts.ListAsync(new BroadcastQuery([]))).Select(record => record.Id));
        Assert.Equal([second.Id, first.Id], (await Broadcasts.ListAsync(new BroadcastQuery([]) { Line = Line })).Select(record => record.Id));
        Assert.Equal([other.Id, first.Id], (await Broadcasts.ListAsync(new BroadcastQuery([BroadcastState.Draft]))).Select(record => record.Id));
        Assert.Equal([other.Id], (await Broadcasts.ListAsync(new BroadcastQuery([], 1))).Select(record => record.Id));
    }

    private async Task<BroadcastRecord> BringAsync(BroadcastState state)
    {
        BroadcastState[] path = state switch
        {
            BroadcastState.Draft => [],
            BroadcastState.PendingApproval => [BroadcastState.PendingApproval],
            BroadcastState.Rejected => [BroadcastState.PendingApproval, BroadcastState.Rejected],
            BroadcastState.Scheduled => [BroadcastState.Scheduled],
            BroadcastState.Cancelled => [BroadcastState.Scheduled, BroadcastState.Cancelled],
            BroadcastState.Failed => [BroadcastState.Scheduled, BroadcastState.Materialising, BroadcastState.Failed],
            _ => [BroadcastState.Scheduled, BroadcastState.Materialising],
        };
        var record = await SavedAsync(
            DraftOf(amend: b => state == BroadcastState.Completed ? b with { Segment = OnList("nessuno") } : b), path);
        if (state > BroadcastState.Materialising && record.State == BroadcastState.Materialising)
        {
            await Outbox.MaterialiseAsync(Line, record.Id, 10);
            record = await ReadAsync(record);
        }

        return record.State == state ? record : await MoveAsync(record, state);
    }

    private static Segment.OnList OnList(string list) => new(new ListId(list));

    private static IEnumerable<(string, int)> Pairs(IReadOnlyDictionary<string, int> counts) =>
        counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    private async Task<(int, int)> CountAsync(BroadcastRecord record, DeliveryState one, DeliveryState other)
    {
        var counts = await Broadcasts.CountAsync(Line, record.Id);
        return (counts.In(one), counts.In(other));
    }

    private async Task<AudienceCounts> CountAudienceAsync(int seconds) => await Broadcasts.CountAudienceAsync(
        Line, OnList("emergenze"), Clock.Now.AddHours(-24), Clock.Now.AddSeconds(-seconds));
}
