// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What an operator decides about copies of which nobody knows whether they arrived.</summary>
public abstract class HeldConformance : LedgerConformance
{
    [Fact]
    public async Task Held_copies_are_counted_and_what_still_waits_for_a_receipt_is_not_among_them()
    {
        var record = await HoldAsync(3, held: 2);
        var counts = await Broadcasts.CountAsync(Line, record.Id);
        Assert.Equal((3, 2), (counts.In(DeliveryState.Unknown), counts.Held));
    }

    [Fact]
    public async Task T10_held_copies_are_sent_again_as_possible_duplicates()
    {
        var record = await HoldAsync(3, held: 2);
        var decided = await DecideAsync(record, OnUnknown.Resend);
        Assert.Equal((record.State, record.Revision), (decided!.State, decided.Revision));
        Assert.Equal([2, 2], (await ClaimAsync()).Deliveries.Select(delivery => delivery.Attempt));
        Assert.Equal(2, (await CopiesAsync(record)).Count(copy => copy.IsPossibleDuplicate));
        Assert.Equal(0, (await Broadcasts.CountAsync(Line, record.Id)).Held);
        var entry = (await AuditAsync())[^1];
        Assert.Equal(("ada", "broadcast.decide", record.Id.ToString(), "La linea è tornata."), (entry.Actor, entry.Action, entry.Subject, entry.Detail));
        Assert.Empty(await Upkeep.InspectAsync(Line));
    }

    [Fact]
    public async Task T11_held_copies_are_given_up_and_the_broadcast_comes_to_its_end()
    {
        var record = await HoldAsync(2, held: 2);
        Assert.Null(await TryMoveAsync(await ReadAsync(record), BroadcastState.Completed));
        Assert.NotNull(await DecideAsync(record, OnUnknown.Abandon));
        Assert.All(await CopiesAsync(record), copy => Assert.Equal((DeliveryState.Abandoned, false), (copy.State, copy.IsPossibleDuplicate)));
        await MoveAsync(record, BroadcastState.Completed);
    }

    [Fact]
    public async Task T15_a_copy_that_was_given_up_is_accepted_by_a_late_proof()
    {
        var record = await HoldAsync(1, held: 1);
        var copy = await CopyAsync(record);
        await DecideAsync(record, OnUnknown.Abandon);
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Delivered, copy.Delivery));
        Assert.Equal(DeliveryState.Accepted, (await CopyAsync(record)).State);
    }

    [Fact]
    public async Task Held_copies_of_a_paused_broadcast_leave_when_it_goes_on()
    {
        var record = await HoldAsync(1, held: 1);
        var paused = await MoveAsync(record, BroadcastState.Paused);
        Assert.NotNull(await DecideAsync(paused, OnUnknown.Resend));
        Assert.Empty((await ClaimAsync()).Deliveries);
        await MoveAsync(record, BroadcastState.Sending);
        Assert.Single((await ClaimAsync()).Deliveries);
    }

    [Fact]
    public async Task Held_copies_whose_time_is_over_are_given_up_whatever_is_decided()
    {
        var record = await HoldAsync(1, held: 1, broadcast => broadcast with { ExpiresAt = Clock.Now.AddSeconds(60) });
        Pass(61);
        await DecideAsync(record, OnUnknown.Resend);
        Assert.Equal(DeliveryState.Abandoned, (await CopyAsync(record)).State);
    }

    [Fact]
    public async Task Held_copies_are_decided_about_only_as_the_broadcast_was_seen_and_in_no_other_move()
    {
        var record = await HoldAsync(1, held: 1);
        Assert.Null(await DecideAsync(record with { Revision = record.Revision - 1 }, OnUnknown.Resend));
        Assert.Null(await TryMoveAsync(record, BroadcastState.Paused, move => move with { Held = OnUnknown.Resend }));
        var draft = await SavedAsync(DraftOf());
        Assert.Null(await DecideAsync(draft, OnUnknown.Abandon));
        Assert.Equal(1, (await Broadcasts.CountAsync(Line, record.Id)).Held);
        Assert.DoesNotContain(await AuditAsync(), entry => entry.Action == "broadcast.decide");
    }

    [Fact]
    public async Task More_held_copies_than_fit_a_page_are_decided_about_together()
    {
        var record = await HoldAsync(900, held: 900);
        await DecideAsync(record, OnUnknown.Abandon);
        Assert.Equal(900, (await Broadcasts.CountAsync(Line, record.Id)).In(DeliveryState.Abandoned));
        Assert.Single(await AuditAsync(), entry => entry.Action == "broadcast.decide");
    }

    private async Task<BroadcastRecord?> DecideAsync(BroadcastRecord record, OnUnknown held) => await TryMoveAsync(
        record, record.State, move => move with { Actor = "ada", Action = "broadcast.decide", Detail = "La linea è tornata.", Held = held });

    /// <summary>Sends to some persons, of whom nobody knows whether the copies arrived, and holds the copies to the first of them.</summary>
    private async Task<BroadcastRecord> HoldAsync(int persons, int held, Func<Broadcast, Broadcast>? amend = null)
    {
        await JoinAsync(persons);
        var record = await SendAsync(amend: broadcast => (amend?.Invoke(broadcast) ?? broadcast) with { OnUnknown = OnUnknown.Hold });
        var claim = await ClaimAsync(persons, new GateRate(10_000, 0.1, TimeSpan.FromSeconds(1)));
        Assert.Equal(persons, claim.Deliveries.Count);
        await Outbox.RecordOutcomesAsync([.. claim.Deliveries.Select((delivery, place) => new AttemptOutcome(
            Line, delivery.Id, 1, claim.Lease, new AttemptVerdict.Unknown("timeout", place < held ? TimeSpan.Zero : TimeSpan.FromHours(1))))]);
        Assert.Equal(held, (await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Hold(), persons)).Count);
        return record;
    }
}
