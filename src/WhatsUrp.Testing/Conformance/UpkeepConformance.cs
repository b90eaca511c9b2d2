// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The care of a ledger: who it is, the fence after a restore, what it holds, what it forgets.</summary>
public abstract class UpkeepConformance : LedgerConformance
{
    private static readonly TimeSpan s_absence = TimeSpan.FromHours(6);

    [Fact]
    public async Task The_identity_of_a_ledger_is_made_once()
    {
        var first = await Upkeep.EnrolAsync(s_absence);
        Assert.Matches("^[a-z0-9]{8}$", first.Id);
        Assert.Equal((32, 0, false), (first.Key.Length, first.Epoch, first.IsFenced));
        await ReopenAsync();
        var second = await Upkeep.EnrolAsync(s_absence);
        Assert.Equal((first.Id, 0, false), (second.Id, second.Epoch, second.IsFenced));
        Assert.True(first.Key.Span.SequenceEqual(second.Key.Span));
    }

    [Fact]
    public async Task A_ledger_that_was_left_alone_with_active_broadcasts_is_fenced()
    {
        await JoinAsync(1);
        await Upkeep.EnrolAsync(s_absence);
        var scheduled = await SavedAsync(DraftOf(), BroadcastState.Scheduled);
        var sending = await SendAsync();
        var draft = await SavedAsync(DraftOf());
        Pass((6 * 3600) + 1);
        var deployment = await Upkeep.EnrolAsync(s_absence);
        Assert.Equal((1, true), (deployment.Epoch, deployment.IsFenced));
        foreach (var record in new[] { scheduled, sending })
        {
            var read = await ReadAsync(record);
            Assert.Equal((BroadcastState.Paused, PauseReason.RestoreReview, record.Revision + 1), (read.State, read.PauseReason, read.Revision));
        }

        Assert.Equal(BroadcastState.Draft, (await ReadAsync(draft)).State);
        Assert.Empty((await ClaimAsync()).Deliveries);
        Assert.Equal(2, (await AuditAsync()).Count(entry => entry is { Action: "broadcast.fence", Actor: "system" }));
        Assert.False((await Upkeep.EnrolAsync(s_absence)).IsFenced);
    }

    [Fact]
    public async Task A_ledger_that_was_looked_after_or_has_nothing_to_send_is_not_fenced()
    {
        await Upkeep.EnrolAsync(s_absence);
        Pass(7 * 3600);
        Assert.False((await Upkeep.EnrolAsync(s_absence)).IsFenced);
        await SavedAsync(DraftOf(), BroadcastState.Scheduled);
        Pass(5 * 3600);
        await Upkeep.BeatAsync();
        Pass(5 * 3600);
        Assert.Equal((0, false), ((await Upkeep.EnrolAsync(s_absence)).Epoch, (await Upkeep.EnrolAsync(s_absence)).IsFenced));
    }

    [Fact]
    public async Task A_restore_that_is_declared_leaves_doubt_about_all_that_was_being_sent()
    {
        await JoinAsync(2);
        await Upkeep.EnrolAsync(s_absence);
        var record = await SendAsync();
        var claim = await ClaimAsync(1);
        Assert.Equal(1, await Upkeep.FenceAsync("ada"));
        Assert.Equal(1, (await Upkeep.EnrolAsync(s_absence)).Epoch);
        Assert.Equal(1, (await Broadcasts.CountAsync(Line, record.Id)).In(DeliveryState.Unknown));
        Assert.Equal(1, (await Broadcasts.CountAsync(Line, record.Id)).In(DeliveryState.Ready));
        Assert.Equal("ada", (await AuditAsync())[^1].Actor);
        var effect = await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.Equal((DeliveryState.Unknown, DeliveryState.Accepted), (effect.From, effect.To));
    }

    [Fact]
    public async Task An_empty_ledger_measures_nothing()
    {
        var state = await Upkeep.MeasureAsync(Line);
        Assert.Equal([0, 0, 0, 0], state.Ready);
        Assert.Equal((0, 0, 0, 0), (state.Sending, state.Unknown, state.WithoutReceipt, state.UnmatchedReceipts));
        Assert.Equal((null, null, null, null, null), (state.OldestReady, state.OldestLease, state.LastReceiptAt, state.BlockedUntil, state.EffectiveRate));
    }

    [Fact]
    public async Task A_ledger_measures_what_waits_what_is_on_its_way_and_what_is_in_doubt()
    {
        await JoinAsync(2);
        await MoveAsync(await SendAsync(Lane.Bulk), BroadcastState.Paused);
        await EnqueueAsync(Lane.Reply, 1, 2, 3);
        var claim = await ClaimAsync();
        var claimedAt = Clock.Now;
        await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        await RecordAsync((claim.Deliveries[1], claim.Lease), new AttemptVerdict.Unknown("timeout", TimeSpan.FromSeconds(90)));
        await SendAsync(Lane.Routine);
        var due = Clock.Now;
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Sent, message: "wamid.unknown"));
        Pass(121);
        var state = await Upkeep.MeasureAsync(Line);
        Assert.Equal([0, 0, 2, 0], state.Ready);
        Assert.Equal((due, 1, claimedAt.AddSeconds(60)), (state.OldestReady, state.Sending, state.OldestLease));
        Assert.Equal((1, 1, 1), (state.Unknown, state.WithoutReceipt, state.UnmatchedReceipts));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Sent, message: "wamid.1"));
        state = await Upkeep.MeasureAsync(Line);
        Assert.Equal((0, (DateTimeOffset?)Clock.Now, (double?)1000), (state.WithoutReceipt, state.LastReceiptAt, state.EffectiveRate));
    }

    [Fact]
    public async Task The_audit_of_a_ledger_that_went_through_everything_finds_nothing()
    {
        await JoinAsync(6);
        var record = await SendAsync();
        await CommitAsync(PhoneOf(2), c => c.LeavesAll());
        var claim = await ClaimAsync(4);
        await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        await RecordAsync((claim.Deliveries[1], claim.Lease), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        await RecordAsync((claim.Deliveries[2], claim.Lease), new AttemptVerdict.Refused(131026, "undeliverable"));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, message: "wamid.1"));
        await CommitAsync(PhoneOf(1), c => c.LeavesAll());
        Assert.Empty(await Upkeep.InspectAsync(Line));
        await MoveAsync(record, BroadcastState.Cancelling);
        await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Abandon("cancelled"), 10);
        await MoveAsync(record, BroadcastState.Cancelled);
        Assert.Empty(await Upkeep.InspectAsync(Line));
        Assert.Empty(await Upkeep.InspectAsync(OtherLine));
    }

    [Fact]
    public async Task Words_are_forgotten_first_then_the_deliveries_and_never_what_is_open()
    {
        await JoinAsync(3);
        var ended = await SendAsync();
        var claim = await ClaimAsync();
        await Outbox.RecordOutcomesAsync([.. claim.Deliveries.Select(delivery => new AttemptOutcome(
            Line, delivery.Id, 1, claim.Lease, new AttemptVerdict.Refused(131026, "undeliverable")))]);
        await MoveAsync(ended, BroadcastState.Completed);
        await EnqueueAsync(Lane.Reply, 1);
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Refused(null, "text"));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Sent, message: "wamid.unknown"));
        await EnqueueAsync(Lane.Reply, 2);
        Assert.Equal(0, await Upkeep.PurgeAsync(Retention.Usual));
        Pass(91 * 86_400.0);
        Assert.Equal(2, await Upkeep.PurgeAsync(Retention.Usual));
        Assert.All(await EntriesAsync(1), entry => Assert.Null(entry.Text));
        Assert.Equal("Buongiorno.", (await EntriesAsync(2))[^1].Text);
        Assert.Equal(0, (await Upkeep.MeasureAsync(Line)).UnmatchedReceipts);
        Pass(310 * 86_400.0);
        Assert.Equal(4, await Upkeep.PurgeAsync(Retention.Usual));
        Assert.Empty(await CopiesAsync(ended));
        Assert.Equal(DeliveryState.Ready, Assert.Single(await EntriesAsync(2)).State);
        Assert.Empty(await Upkeep.InspectAsync(Line));
        Assert.Equal(0, await Upkeep.PurgeAsync(Retention.Usual));
    }

    [Fact]
    public async Task What_has_served_goes_from_every_line_and_what_is_open_stays_on_each()
    {
        foreach (var line in new[] { Line, OtherLine })
        {
            await CommitAsync(PhoneOf(1), c => c.Joins("emergenze"), line);
            await Outbox.EnqueueAsync([MessageTo(PhoneOf(1)) with { Line = line }]);
            var claim = await Outbox.ClaimAsync(new ClaimOrder(line, 10, Fast, "test", TimeSpan.FromSeconds(60)));
            await RecordAsync((Assert.Single(claim.Deliveries), claim.Lease), new AttemptVerdict.Refused(null, "text"));
            await Outbox.EnqueueAsync([MessageTo(PhoneOf(1)) with { Line = line }]);
        }

        Pass(401 * 86_400.0);
        Assert.Equal(2, await Upkeep.PurgeAsync(Retention.Usual));
        foreach (var line in new[] { Line, OtherLine })
        {
            Assert.Equal(DeliveryState.Ready, Assert.Single((await Subscribers.ExportAsync(line, PhoneOf(1)))!.Deliveries).State);
        }
    }

    [Fact]
    public async Task The_trail_is_numbered_without_gaps_and_chained_and_each_line_has_its_own()
    {
        for (var i = 0; i < 3; i++)
        {
            await SavedAsync(DraftOf(), BroadcastState.Scheduled);
        }

        await SavedAsync(DraftOf(line: OtherLine));
        var entries = await AuditAsync();
        Assert.Equal([1, 2, 3, 4, 5, 6], entries.Select(entry => entry.Sequence));
        Assert.All(entries, entry => Assert.Matches("^[0-9a-f]{64}$", entry.Hash));
        Assert.Equal(6, entries.Select(entry => entry.Hash).Distinct().Count());
        await ReopenAsync();
        Assert.Equal(entries.Skip(4), await AuditAsync(4));
        Assert.Empty(await AuditAsync(6));
    }
}
