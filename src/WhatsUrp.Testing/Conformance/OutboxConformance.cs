// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What becomes of a delivery from its claim to its outcome: leases, attempts, retries, and doubt.</summary>
public abstract class OutboxConformance : LedgerConformance
{
    [Fact]
    public async Task T1_what_is_enqueued_waits_and_is_claimed_with_all_that_it_needs()
    {
        var window = new ServiceWindow(Clock.Now.AddHours(-1));
        var message = MessageTo(PhoneOf(1)) with { InReplyTo = new MessageId("wamid.question"), IdentityHash = "hash", Window = window };
        var id = Assert.Single(await Outbox.EnqueueAsync([message]));
        var (delivery, _) = await ClaimOneAsync();
        Assert.Equal((Line, id, 1, 0, Lane.Reply), (delivery.Line, delivery.Id, delivery.Attempt, delivery.Tries, delivery.Lane));
        Assert.Equal((message.To, message.Content, window), (delivery.To, delivery.Content, delivery.Window));
        Assert.Equal((message.InReplyTo, "hash", (BroadcastId?)null), (delivery.InReplyTo, delivery.IdentityHash, delivery.Broadcast));
        Assert.Equal(Clock.Now.AddHours(24).AddMinutes(-5), delivery.Deadline);
    }

    [Fact]
    public async Task T1_nothing_enqueued_is_no_delivery_and_other_lines_have_their_own()
    {
        Assert.Empty(await Outbox.EnqueueAsync([]));
        await Outbox.EnqueueAsync([MessageTo(PhoneOf(1)) with { Line = OtherLine }]);
        Assert.Empty((await ClaimAsync()).Deliveries);
        Assert.Single((await Outbox.ClaimAsync(new ClaimOrder(OtherLine, 10, Fast, "test", TimeSpan.FromSeconds(60)))).Deliveries);
    }

    [Fact]
    public async Task T2_what_is_claimed_is_claimed_durably_and_by_nobody_else()
    {
        var ids = await EnqueueAsync(Lane.Reply, 1, 2, 3);
        Assert.Equal(ids, (await ClaimAsync()).Deliveries.Select(delivery => delivery.Id));
        await ReopenAsync();
        Assert.Empty((await ClaimAsync()).Deliveries);
        Assert.Equal(3, (await Upkeep.MeasureAsync(Line)).Sending);
    }

    [Fact]
    public async Task T2_a_copy_brings_the_persons_address_window_and_the_data_of_its_template()
    {
        await CommitAsync(PhoneOf(1), c => c.Joins("emergenze").Field("nome", "Ada").Field("plesso", "infanzia", "primaria").Field("frazione", "Villetta"));
        var heard = Clock.Now;
        var slots = ValueList.Create<TemplateSlot>([new TemplateSlot.Datum(new FieldId("nome")), new TemplateSlot.Datum(new FieldId("plesso"), "-")]);
        var record = await SendAsync(amend: b => b with { Template = new BroadcastTemplate("allerta", "it", slots), ExpiresAt = Clock.Now.AddHours(6) });
        var (copy, _) = await ClaimOneAsync();
        Assert.Equal((PhoneOf(1), new ServiceWindow(heard), record.Id), (copy.To, copy.Window, copy.Broadcast));
        Assert.Null(copy.Content);
        Assert.Equal(["nome=Ada", "plesso=infanzia", "plesso=primaria"], copy.Fields.Select(f => $"{f.Key}={f.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(record.Broadcast.ExpiresAt, copy.Deadline);
    }

    [Fact]
    public async Task T4_what_was_not_sent_is_ready_again_and_counts_for_nothing()
    {
        await EnqueueAsync(Lane.Reply, 1);
        var effect = await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.NotSent("name resolution"));
        Assert.Equal((DeliveryState.Sending, DeliveryState.Ready), (effect.From, effect.To));
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.NotSent("circuit", TimeSpan.FromSeconds(30)));
        Assert.Empty((await ClaimAsync()).Deliveries);
        Pass(30);
        var (delivery, _) = await ClaimOneAsync();
        Assert.Equal((3, 0), (delivery.Attempt, delivery.Tries));
    }

    [Fact]
    public async Task T5_an_acceptance_is_recorded_once_and_for_good()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ClaimOneAsync();
        var effect = await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1"), AcceptanceStatus.Accepted));
        Assert.Equal(new OutcomeEffect(claimed.Delivery.Id, DeliveryState.Sending, DeliveryState.Accepted) { Broadcast = record.Id }, effect);
        effect = await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.Equal((DeliveryState.Accepted, DeliveryState.Accepted, false), (effect.From, effect.To, effect.ProvesDuplicate));
        var copy = await CopyAsync(record);
        Assert.Equal((DeliveryState.Accepted, 1, (DateTimeOffset?)Clock.Now), (copy.State, copy.Attempts, copy.AcceptedAt));
    }

    [Fact]
    public async Task T6_a_refusal_for_now_counts_and_after_six_of_them_it_is_one_for_good()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        for (var tries = 0; tries < DeliveryLimits.MostTries; tries++)
        {
            var claimed = await ClaimOneAsync();
            Assert.Equal((tries + 1, tries), (claimed.Delivery.Attempt, claimed.Delivery.Tries));
            await RecordAsync(claimed, new AttemptVerdict.Retry(TimeSpan.FromSeconds(10), RetryScope.Delivery, 131000));
            Assert.Empty((await ClaimAsync()).Deliveries);
            Pass(10);
        }

        var copy = await CopyAsync(record);
        Assert.Equal((DeliveryState.Refused, (int?)131000), (copy.State, copy.Code));
    }

    [Theory]
    [InlineData(RetryScope.Person)]
    [InlineData(RetryScope.Uncounted)]
    [InlineData(RetryScope.Number)]
    public async Task T6_other_refusals_for_now_do_not_count(RetryScope scope)
    {
        await JoinAsync(1);
        await SendAsync();
        for (var attempt = 1; attempt < 9; attempt++)
        {
            var claimed = await ClaimOneAsync();
            Assert.Equal((attempt, 0), (claimed.Delivery.Attempt, claimed.Delivery.Tries));
            Assert.Equal(DeliveryState.Ready, (await RecordAsync(claimed, new AttemptVerdict.Retry(TimeSpan.FromSeconds(70), scope, 130429))).To);
            Pass(70);
        }
    }

    [Fact]
    public async Task T6_is_a_refusal_for_good_when_the_next_attempt_would_come_too_late()
    {
        await JoinAsync(1);
        var record = await SendAsync(amend: b => b with { ExpiresAt = Clock.Now.AddSeconds(60) });
        var effect = await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Retry(TimeSpan.FromSeconds(61), RetryScope.Delivery, 131000));
        Assert.Equal(DeliveryState.Refused, effect.To);
        Assert.Equal(131000, (await CopyAsync(record)).Code);
    }

    [Fact]
    public async Task T6_for_a_person_holds_all_that_is_ready_for_them_and_nobody_else()
    {
        await EnqueueAsync(Lane.Reply, 1, 1, 2);
        var claim = await ClaimAsync();
        var first = claim.Deliveries.First(delivery => delivery.To == PhoneOf(1));
        Assert.Equal(2, claim.Deliveries.Count);
        await RecordAsync((first, claim.Lease), new AttemptVerdict.Retry(TimeSpan.FromSeconds(24), RetryScope.Person, 131056));
        Assert.Empty((await ClaimAsync()).Deliveries);
        Pass(24);
        Assert.Equal(first.Id, (await ClaimOneAsync()).Delivery.Id);
    }

    [Fact]
    public async Task T7_a_refusal_says_why()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Refused(131026, "undeliverable"));
        var copy = await CopyAsync(record);
        Assert.Equal((DeliveryState.Refused, "undeliverable", (int?)131026), (copy.State, copy.Reason, copy.Code));
    }

    [Fact]
    public async Task T8_a_lease_that_has_ended_leaves_doubt_and_never_readiness()
    {
        var ids = await EnqueueAsync(Lane.Reply, 1);
        await ClaimAsync();
        Pass(60);
        Assert.Equal(0, await Outbox.ReapAsync(_ => TimeSpan.FromSeconds(90)));
        Pass(0.001);
        Assert.Equal(1, await Outbox.ReapAsync(_ => TimeSpan.FromSeconds(90)));
        Assert.Equal(0, await Outbox.ReapAsync(_ => TimeSpan.FromSeconds(90)));
        Assert.Empty((await ClaimAsync()).Deliveries);
        Assert.Empty(await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Resend(), 10));
        Pass(90);
        var seen = new List<UnknownDelivery>();
        await Outbox.ResolveUnknownsAsync(Note(seen, new UnknownVerdict.Wait(TimeSpan.FromSeconds(1))), 10);
        Assert.Equal((ids[0], 1, false, true), (seen[0].Id, seen[0].Tries, seen[0].WasResent, seen[0].MayResend));
        Assert.Equal((Clock.Now, Clock.Now.AddSeconds(-90), Clock.Now.AddSeconds(-150.001)), (seen[0].Now, seen[0].UnknownSince, seen[0].StartedAt));
    }

    [Fact]
    public async Task T9_an_acceptance_that_comes_too_late_is_a_proof_all_the_same()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ClaimOneAsync();
        Pass(61);
        await Outbox.ReapAsync(_ => TimeSpan.FromSeconds(90));
        var effect = await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.Equal((DeliveryState.Unknown, DeliveryState.Accepted), (effect.From, effect.To));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Delivered, message: "wamid.1"));
        Assert.Equal(Clock.Now, (await CopyAsync(record)).DeliveredAt);
    }

    [Fact]
    public async Task T9_a_proof_that_comes_while_it_waits_to_be_sent_again_spares_the_second_sending()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ResentAsync();
        Assert.Equal(DeliveryState.Ready, (await CopyAsync(record)).State);
        await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.Equal(DeliveryState.Accepted, (await CopyAsync(record)).State);
        Assert.Empty((await ClaimAsync()).Deliveries);
    }

    [Fact]
    public async Task T10_a_resending_is_marked_as_a_possible_duplicate_and_two_acceptances_as_a_proven_one()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var first = await ResentAsync();
        var second = await ClaimOneAsync();
        Assert.Equal((2, 1), (second.Delivery.Attempt, second.Delivery.Tries));
        Assert.False((await RecordAsync(second, new AttemptVerdict.Accepted(new MessageId("wamid.2")))).ProvesDuplicate);
        Assert.Equal((1, 0), await DuplicatesAsync(record));
        Assert.True((await RecordAsync(first, new AttemptVerdict.Accepted(new MessageId("wamid.1")))).ProvesDuplicate);
        Assert.False((await RecordAsync(first, new AttemptVerdict.Accepted(new MessageId("wamid.1")))).ProvesDuplicate);
        Assert.Equal((1, 1), await DuplicatesAsync(record));
        Assert.True((await CopyAsync(record)).IsPossibleDuplicate);
    }

    [Fact]
    public async Task T10_is_an_abandonment_where_no_further_attempt_is_allowed()
    {
        await JoinAsync(1);
        var record = await SendAsync(amend: b => b with { OnUnknown = OnUnknown.Hold });
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        await MoveAsync(record, BroadcastState.Cancelling);
        var seen = new List<UnknownDelivery>();
        Assert.IsType<UnknownVerdict.Abandon>(Assert.Single(await Outbox.ResolveUnknownsAsync(Note(seen, new UnknownVerdict.Resend()), 10)));
        Assert.Equal((false, OnUnknown.Hold), (seen[0].MayResend, seen[0].Policy));
        Assert.Equal(DeliveryState.Abandoned, (await CopyAsync(record)).State);
        await MoveAsync(record, BroadcastState.Cancelled);
    }

    [Fact]
    public async Task T10_resends_for_a_paused_broadcast_but_nothing_leaves()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        await MoveAsync(record, BroadcastState.Paused);
        await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Resend(), 10);
        Assert.Empty((await ClaimAsync()).Deliveries);
        await MoveAsync(record, BroadcastState.Sending);
        Assert.Equal(2, (await ClaimOneAsync()).Delivery.Attempt);
    }

    [Fact]
    public async Task T10_comes_to_an_end_when_the_allowance_is_spent()
    {
        await JoinAsync(1);
        await SendAsync();
        for (var tries = 1; tries < DeliveryLimits.MostTries; tries++)
        {
            await ResentAsync();
        }

        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        Assert.IsType<UnknownVerdict.Abandon>(Assert.Single(await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Resend(), 10)));
    }

    [Fact]
    public async Task T11_what_was_given_up_says_why_and_what_is_held_is_asked_about_no_more()
    {
        await JoinAsync(2);
        var record = await SendAsync();
        var claim = await ClaimAsync();
        foreach (var delivery in claim.Deliveries)
        {
            await RecordAsync((delivery, claim.Lease), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        }

        Assert.Single(await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Abandon("no answer"), 1));
        Assert.Single(await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Hold(), 10));
        Pass(100_000);
        Assert.Empty(await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Resend(), 10));
        Assert.Equal([DeliveryState.Unknown, DeliveryState.Abandoned], (await CopiesAsync(record)).Select(copy => copy.State).Order());
        Assert.Contains("no answer", (await CopiesAsync(record)).Select(copy => copy.Reason));
    }

    [Fact]
    public async Task A_decision_that_throws_changes_nothing()
    {
        await EnqueueAsync(Lane.Reply, 1);
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await Outbox.ResolveUnknownsAsync(_ => throw new NotSupportedException(), 10));
        Assert.Equal(1, (await Upkeep.MeasureAsync(Line)).Unknown);
        Assert.Single(await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Resend(), 10));
    }

    [Fact]
    public async Task T14_a_copy_does_not_come_back_to_a_broadcast_that_is_over()
    {
        await JoinAsync(3);
        var record = await SendAsync();
        var claim = await ClaimAsync(2);
        await MoveAsync(record, BroadcastState.Cancelling);
        await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.NotSent("stop"));
        await RecordAsync((claim.Deliveries[1], claim.Lease), new AttemptVerdict.Retry(TimeSpan.FromSeconds(1), RetryScope.Delivery));
        Assert.All(await CopiesAsync(record), copy => Assert.Equal(DeliveryState.Cancelled, copy.State));
        await MoveAsync(record, BroadcastState.Cancelled);
    }

    [Fact]
    public async Task T15_what_was_closed_after_doubt_is_accepted_by_a_late_proof()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ResentAsync();
        await MoveAsync(record, BroadcastState.Cancelling);
        Assert.Equal(DeliveryState.Cancelled, (await CopyAsync(record)).State);
        await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.Equal(DeliveryState.Accepted, (await CopyAsync(record)).State);
    }

    [Fact]
    public async Task An_outcome_under_an_old_lease_changes_nothing_but_its_message_is_remembered()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var old = await ResentAsync();
        var present = await ClaimOneAsync();
        var effect = await RecordAsync(old, new AttemptVerdict.Refused(131026, "undeliverable"));
        Assert.Equal((DeliveryState.Sending, DeliveryState.Sending), (effect.From, effect.To));
        await RecordAsync(old, new AttemptVerdict.Accepted(new MessageId("wamid.old")));
        Assert.Equal(DeliveryState.Accepted, (await CopyAsync(record)).State);
        Assert.True((await RecordAsync(present, new AttemptVerdict.Accepted(new MessageId("wamid.new")))).ProvesDuplicate);
        var receipts = await ReceiveAsync(ReceiptOf(ReceiptStatus.Read, message: "wamid.old"));
        Assert.Equal(present.Delivery.Id, receipts[0].Delivery);
    }

    [Fact]
    public async Task What_was_never_attempted_has_no_outcome()
    {
        var ids = await EnqueueAsync(Lane.Reply, 1);
        var verdict = new AttemptVerdict.Accepted(new MessageId("wamid.1"));
        var effects = await Outbox.RecordOutcomesAsync(
        [
            new AttemptOutcome(Line, ids[0], 1, Guid.NewGuid(), verdict),
            new AttemptOutcome(Line, DeliveryId.New(Clock.Now), 1, Guid.NewGuid(), verdict),
            new AttemptOutcome(OtherLine, ids[0], 1, Guid.NewGuid(), verdict),
        ]);
        Assert.All(effects, effect => Assert.Equal(OutcomeEffect.None, effect));
        Assert.Single((await ClaimAsync()).Deliveries);
    }

    [Fact]
    public async Task Acceptances_of_two_claims_one_of_them_told_twice_and_one_under_a_foreign_lease_are_each_what_they_are()
    {
        await EnqueueAsync(Lane.Reply, 1, 2, 3);
        var (first, second) = (await ClaimAsync(most: 2), await ClaimAsync());
        var (one, foreign, other) = (first.Deliveries[0].Id, first.Deliveries[1].Id, second.Deliveries[0].Id);
        AttemptOutcome Accepted(DeliveryId id, Guid lease, string message) => new(Line, id, 1, lease, new AttemptVerdict.Accepted(new MessageId(message)));
        var effects = await Outbox.RecordOutcomesAsync(
        [
            Accepted(other, second.Lease, "wamid.2"), Accepted(one, first.Lease, "wamid.1"), Accepted(foreign, second.Lease, "wamid.3"), Accepted(one, first.Lease, "wamid.1"),
        ]);

        // Who holds no lease proves an acceptance all the same (T9).
        Assert.Equal([other, one, foreign, one], effects.Select(effect => effect.Delivery!.Value));
        Assert.Equal(
            [DeliveryState.Sending, DeliveryState.Sending, DeliveryState.Sending, DeliveryState.Accepted], effects.Select(effect => effect.From!.Value));
        Assert.All(effects, effect => Assert.Equal((DeliveryState.Accepted, false), (effect.To!.Value, effect.ProvesDuplicate)));
        var receipts = await ReceiveAsync(ReceiptOf(ReceiptStatus.Read, message: "wamid.1"), ReceiptOf(ReceiptStatus.Read, message: "wamid.2"));
        Assert.Equal([one, other], receipts.Select(effect => effect.Delivery!.Value));
        Assert.Empty((await ClaimAsync()).Deliveries);
    }

    [Fact]
    public async Task Outcomes_of_many_are_answered_in_their_order()
    {
        await EnqueueAsync(Lane.Reply, 1, 2, 3);
        var claim = await ClaimAsync();
        AttemptVerdict[] verdicts = [new AttemptVerdict.Refused(null, "text"), new AttemptVerdict.NotSent("stop"), new AttemptVerdict.Accepted(new MessageId("wamid.1"))];
        var effects = await Outbox.RecordOutcomesAsync(
            [.. claim.Deliveries.Zip(verdicts, (delivery, verdict) => new AttemptOutcome(Line, delivery.Id, 1, claim.Lease, verdict))]);
        Assert.Equal(claim.Deliveries.Select(delivery => (DeliveryId?)delivery.Id), effects.Select(effect => effect.Delivery));
        Assert.Equal([DeliveryState.Refused, DeliveryState.Ready, DeliveryState.Accepted], effects.Select(effect => effect.To!.Value));
    }

    // An attempt whose outcome nobody knows, and the decision to send again.
    private async Task<(int Possible, int Confirmed)> DuplicatesAsync(BroadcastRecord record)
    {
        var counts = await Broadcasts.CountAsync(Line, record.Id);
        return (counts.PossibleDuplicates, counts.ConfirmedDuplicates);
    }

    private static Func<UnknownDelivery, UnknownVerdict> Note(List<UnknownDelivery> seen, UnknownVerdict verdict) => delivery =>
    {
        seen.Add(delivery);
        return verdict;
    };
}
