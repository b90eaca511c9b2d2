// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What receipts do to the ledger: repeated, shuffled, early, late, foreign, and without a name.</summary>
public abstract class ReceiptConformance : LedgerConformance
{
    private static readonly ReceiptStatus[] s_words = [ReceiptStatus.Sent, ReceiptStatus.Delivered, ReceiptStatus.Read];

    [Fact]
    public async Task An_id_that_the_platform_gives_to_several_messages_stops_none_of_them_and_names_one()
    {
        await JoinAsync(3);
        var record = await SendAsync();
        var (first, second) = (await ClaimAsync(most: 2), await ClaimAsync());
        var accepted = new AttemptVerdict.Accepted(new MessageId("wamid.1"));
        await Outbox.RecordOutcomesAsync([.. first.Deliveries.Select(delivery => new AttemptOutcome(Line, delivery.Id, 1, first.Lease, accepted))]);
        await RecordAsync((Assert.Single(second.Deliveries), second.Lease), accepted);
        Assert.All(await CopiesAsync(record), copy => Assert.Equal(DeliveryState.Accepted, copy.State));
        Assert.Empty(await Upkeep.InspectAsync(Line));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Read, message: "wamid.1"));
        Assert.Single(await CopiesAsync(record), copy => copy.ReadAt is not null);
    }

    [Fact]
    public async Task Each_word_of_a_receipt_has_its_time()
    {
        var (record, accepted) = await AcceptedAsync();
        var times = new List<DateTimeOffset>();
        foreach (var word in s_words)
        {
            Pass(5);
            times.Add(Clock.Now);
            var effect = Assert.Single(await ReceiveAsync(ReceiptOf(word, message: "wamid.1")));
            Assert.Equal(new OutcomeEffect(accepted.Delivery.Id, DeliveryState.Accepted, DeliveryState.Accepted) { Broadcast = record.Id }, effect);
        }

        var copy = await CopyAsync(record);
        Assert.Equal(times, [copy.SentAt!.Value, copy.DeliveredAt!.Value, copy.ReadAt!.Value]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Five_times_each_and_shuffled_they_say_the_same(int seed)
    {
        var (record, accepted) = await AcceptedAsync();
        var at = Clock.Now;
        var receipts = s_words.Index().SelectMany(pair => Enumerable.Repeat(pair, 5)).ToArray();
        new Random(seed).Shuffle(receipts);
        foreach (var (index, word) in receipts)
        {
            var receipt = ReceiptOf(word, index == 1 ? accepted.Delivery.Id : null, message: "wamid.1");
            await ReceiveAsync(receipt with { Receipt = receipt.Receipt with { At = at.AddSeconds(index) } });
        }

        var copy = await CopyAsync(record);
        Assert.Equal((at, at.AddSeconds(1), at.AddSeconds(2)), (copy.SentAt!.Value, copy.DeliveredAt!.Value, copy.ReadAt!.Value));
        var counts = await Broadcasts.CountAsync(Line, record.Id);
        Assert.Equal((1, 1, 1, 0), (counts.Sent, counts.Delivered, counts.Read, counts.ConfirmedDuplicates));
    }

    [Fact]
    public async Task The_first_time_of_a_word_stays()
    {
        var (record, _) = await AcceptedAsync();
        var first = Clock.Now;
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Delivered, message: "wamid.1"));
        Pass(60);
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Delivered, message: "wamid.1"));
        Assert.Equal(first, (await CopyAsync(record)).DeliveredAt);
    }

    [Fact]
    public async Task What_was_read_had_arrived_and_what_was_played_was_read()
    {
        var (record, _) = await AcceptedAsync();
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Played, message: "wamid.1"));
        var counts = await Broadcasts.CountAsync(Line, record.Id);
        Assert.Equal((1, 1, 1), (counts.Sent, counts.Delivered, counts.Read));
    }

    [Fact]
    public async Task A_word_that_nobody_knows_is_a_proof_and_no_more()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var (delivery, _) = await ClaimOneAsync();
        Assert.Equal(DeliveryState.Accepted, (await ReceiveAsync(ReceiptOf(new ReceiptStatus("warming"), delivery.Id)))[0].To);
        Assert.Null((await CopyAsync(record)).SentAt);
    }

    [Fact]
    public async Task A_receipt_may_come_before_the_answer()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ClaimOneAsync();
        var effect = Assert.Single(await ReceiveAsync(ReceiptOf(ReceiptStatus.Delivered, claimed.Delivery.Id, message: "wamid.1")));
        Assert.Equal((DeliveryState.Sending, DeliveryState.Accepted), (effect.From, effect.To));
        effect = await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.Equal((DeliveryState.Accepted, DeliveryState.Accepted, false), (effect.From, effect.To, effect.ProvesDuplicate));
        Assert.Equal((1, 0), ((await CopyAsync(record)).Attempts, (await Broadcasts.CountAsync(Line, record.Id)).ConfirmedDuplicates));
    }

    [Fact]
    public async Task What_fits_nothing_is_kept_and_counts_when_the_acceptance_is_recorded()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ClaimOneAsync();
        var early = ReceiptOf(ReceiptStatus.Delivered, message: "wamid.1");
        Assert.Equal([OutcomeEffect.None, OutcomeEffect.None], await ReceiveAsync(early, early));
        Assert.Equal(1, (await Upkeep.MeasureAsync(Line)).UnmatchedReceipts);
        await ReopenAsync();
        await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.Equal(early.Receipt.At, (await CopyAsync(record)).DeliveredAt);
        Assert.Equal(0, (await Upkeep.MeasureAsync(Line)).UnmatchedReceipts);
    }

    [Fact]
    public async Task A_failure_that_was_kept_decides_when_the_acceptance_is_recorded()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ClaimOneAsync();
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, message: "wamid.1") with { RetryAfter = TimeSpan.FromSeconds(10) });
        await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        Assert.Equal(DeliveryState.Ready, (await CopyAsync(record)).State);
        Pass(10);
        Assert.Equal(2, (await ClaimOneAsync()).Delivery.Attempt);
    }

    [Fact]
    public async Task A_foreign_receipt_changes_nothing_and_is_not_kept()
    {
        var (record, accepted) = await AcceptedAsync();
        var before = await CopyAsync(record);
        var receipt = ReceiptOf(ReceiptStatus.Failed, accepted.Delivery.Id, message: "wamid.1") with { IsForeign = true };
        Assert.Equal([OutcomeEffect.None], await ReceiveAsync(receipt));
        Assert.Equal(before, await CopyAsync(record));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, message: "wamid.unknown") with { IsForeign = true });
        Assert.Equal(0, (await Upkeep.MeasureAsync(Line)).UnmatchedReceipts);
    }

    [Fact]
    public async Task Another_lines_receipt_matches_nothing_here()
    {
        var (record, accepted) = await AcceptedAsync();
        var receipt = ReceiptOf(ReceiptStatus.Read, accepted.Delivery.Id, message: "wamid.1");
        Assert.Equal([OutcomeEffect.None], await ReceiveAsync(receipt with { Receipt = receipt.Receipt with { Line = OtherLine } }));
        Assert.Null((await CopyAsync(record)).ReadAt);
    }

    [Fact]
    public async Task A_failure_without_a_name_is_matched_by_its_recipient_when_one_delivery_fits()
    {
        await JoinAsync(2);
        var record = await SendAsync();
        await UnknownAsync(await ClaimAsync());
        var effect = Assert.Single(await ReceiveAsync(FailureTo(PhoneOf(2), "wamid.2")));
        Assert.Equal((DeliveryState.Unknown, DeliveryState.Refused), (effect.From, effect.To));
        var person = await IdOfAsync(2);
        Assert.Equal([(person, DeliveryState.Refused)], Refused(await CopiesAsync(record)));

        // The message is known from then on.
        Assert.Equal(effect.Delivery, (await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, message: "wamid.2")))[0].Delivery);
    }

    [Fact]
    public async Task A_failure_without_a_name_that_fits_two_deliveries_touches_neither()
    {
        await JoinAsync(1);
        await SendAsync();
        await EnqueueAsync(Lane.Reply, 1);
        await UnknownAsync(await ClaimAsync());
        Assert.Equal([OutcomeEffect.None], await ReceiveAsync(FailureTo(PhoneOf(1), "wamid.1")));
        Assert.Equal([OutcomeEffect.None], await ReceiveAsync(FailureTo(PhoneOf(7), "wamid.7")));
        Assert.Equal((2, 2), ((await Upkeep.MeasureAsync(Line)).Unknown, (await Upkeep.MeasureAsync(Line)).UnmatchedReceipts));
    }

    [Fact]
    public async Task A_failure_that_names_another_address_of_the_person_is_theirs()
    {
        Assert.True(CitizenAddress.TryParse("IT.1349AbCd7890", out var user));
        await CommitAsync(new CitizenAddress(PhoneOf(1).Phone, user.User), c => c.Joins("emergenze"));
        await Outbox.EnqueueAsync([MessageTo(user)]);
        await UnknownAsync(await ClaimOneAsync());
        Assert.Equal(DeliveryState.Refused, Assert.Single(await ReceiveAsync(FailureTo(PhoneOf(1), "wamid.1"))).To);
    }

    [Fact]
    public async Task Only_a_failure_is_matched_by_its_recipient()
    {
        await JoinAsync(1);
        await SendAsync();
        await UnknownAsync(await ClaimAsync());
        var receipt = FailureTo(PhoneOf(1), "wamid.1");
        Assert.Equal([OutcomeEffect.None], await ReceiveAsync(receipt with { Receipt = receipt.Receipt with { Status = ReceiptStatus.Sent } }));
    }

    [Fact]
    public async Task T12_a_failure_for_now_is_tried_again_once_and_is_no_duplicate()
    {
        var (record, accepted) = await AcceptedAsync();
        var failed = ReceiptOf(ReceiptStatus.Failed, accepted.Delivery.Id, message: "wamid.1") with { RetryAfter = TimeSpan.FromSeconds(10) };
        Assert.Equal(DeliveryState.Ready, (await ReceiveAsync(failed))[0].To);
        Pass(10);
        var second = await ClaimOneAsync();
        Assert.Equal((2, 1), (second.Delivery.Attempt, second.Delivery.Tries));
        Assert.Equal(DeliveryState.Sending, (await ReceiveAsync(failed))[0].To);
        await RecordAsync(second, new AttemptVerdict.Accepted(new MessageId("wamid.2")));
        Assert.Equal(DeliveryState.Accepted, (await ReceiveAsync(failed))[0].To);
        var counts = await Broadcasts.CountAsync(Line, record.Id);
        Assert.Equal((1, 0, 0), (counts.In(DeliveryState.Accepted), counts.PossibleDuplicates, counts.ConfirmedDuplicates));
    }

    [Fact]
    public async Task T12_needs_a_broadcast_that_goes_on_else_the_row_is_closed()
    {
        await JoinAsync(2);
        var record = await SendAsync();
        var claim = await ClaimAsync();
        await Outbox.RecordOutcomesAsync([.. claim.Deliveries.Index().Select(pair => new AttemptOutcome(
            Line, pair.Item.Id, 1, claim.Lease, new AttemptVerdict.Accepted(new MessageId("wamid." + pair.Index))))]);
        await MoveAsync(record, BroadcastState.Paused);
        var failed = ReceiptOf(ReceiptStatus.Failed, message: "wamid.0") with { RetryAfter = TimeSpan.Zero };
        Assert.Equal(DeliveryState.Ready, (await ReceiveAsync(failed))[0].To);
        await MoveAsync(record, BroadcastState.Cancelling, BroadcastState.Cancelled);
        failed = ReceiptOf(ReceiptStatus.Failed, message: "wamid.1") with { RetryAfter = TimeSpan.Zero };
        Assert.Equal(DeliveryState.Refused, (await ReceiveAsync(failed))[0].To);
    }

    [Fact]
    public async Task T12_comes_to_an_end_when_the_allowance_is_spent()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        for (var attempt = 1; attempt <= DeliveryLimits.MostTries; attempt++)
        {
            var claimed = await ClaimOneAsync();
            await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid." + attempt)));
            await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, claimed.Delivery.Id, attempt) with { RetryAfter = TimeSpan.Zero });
        }

        Assert.Equal(DeliveryState.Refused, (await CopyAsync(record)).State);
    }

    [Fact]
    public async Task T13_a_failure_for_good_says_code_and_time_once()
    {
        var (record, accepted) = await AcceptedAsync();
        var at = Clock.Now;
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, accepted.Delivery.Id, message: "wamid.1"));
        Pass(9);
        Assert.Equal(DeliveryState.Refused, (await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, message: "wamid.1")))[0].To);
        var copy = await CopyAsync(record);
        Assert.Equal((DeliveryState.Refused, (int?)131026, (DateTimeOffset?)at), (copy.State, copy.Code, copy.FailedAt));
        Assert.Equal(1, (await Broadcasts.CountAsync(Line, record.Id)).Codes[131026]);
    }

    [Fact]
    public async Task A_failure_never_overrides_an_arrival_and_an_arrival_corrects_a_failure()
    {
        var (record, _) = await AcceptedAsync();
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Delivered, message: "wamid.1"));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, message: "wamid.1"));
        Assert.Equal(DeliveryState.Accepted, (await CopyAsync(record)).State);
    }

    [Fact]
    public async Task T15_an_arrival_corrects_a_failure_but_the_word_sent_does_not()
    {
        var (record, _) = await AcceptedAsync();
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, message: "wamid.1"));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Sent, message: "wamid.1"));
        Assert.Equal(DeliveryState.Refused, (await CopyAsync(record)).State);
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Read, message: "wamid.1"));
        var copy = await CopyAsync(record);
        Assert.Equal((DeliveryState.Accepted, null, null), (copy.State, copy.Code, copy.FailedAt));
    }

    [Fact]
    public async Task A_failure_of_an_earlier_attempt_leaves_the_later_one_alone()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var first = await ResentAsync();
        var second = await ClaimOneAsync();
        Assert.Equal(DeliveryState.Sending, (await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, first.Delivery.Id)))[0].To);
        await RecordAsync(second, new AttemptVerdict.Accepted(new MessageId("wamid.2")));
        Assert.Equal(DeliveryState.Accepted, (await CopyAsync(record)).State);
        Assert.Equal(0, (await Broadcasts.CountAsync(Line, record.Id)).ConfirmedDuplicates);
    }

    [Fact]
    public async Task Receipts_of_two_attempts_prove_a_duplicate_once()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var first = await ResentAsync();
        await ClaimOneAsync();
        Assert.False((await ReceiveAsync(ReceiptOf(ReceiptStatus.Sent, first.Delivery.Id, 2)))[0].ProvesDuplicate);
        Assert.True((await ReceiveAsync(ReceiptOf(ReceiptStatus.Sent, first.Delivery.Id, 1)))[0].ProvesDuplicate);
        Assert.False((await ReceiveAsync(ReceiptOf(ReceiptStatus.Sent, first.Delivery.Id, 1)))[0].ProvesDuplicate);
        Assert.Equal(1, (await Broadcasts.CountAsync(Line, record.Id)).ConfirmedDuplicates);
    }

    [Fact]
    public async Task A_second_acceptance_that_is_known_to_have_failed_proves_no_duplicate()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var first = await ResentAsync();
        var second = await ClaimOneAsync();
        await RecordAsync(second, new AttemptVerdict.Accepted(new MessageId("wamid.2")));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, message: "wamid.1"));
        Assert.False((await RecordAsync(first, new AttemptVerdict.Accepted(new MessageId("wamid.1")))).ProvesDuplicate);
        Assert.Equal(0, (await Broadcasts.CountAsync(Line, record.Id)).ConfirmedDuplicates);
    }

    [Fact]
    public async Task What_failed_for_certain_was_not_sent_again_in_doubt()
    {
        await EnqueueAsync(Lane.Reply, 1);
        var first = await ClaimOneAsync();
        await UnknownAsync(first);
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Failed, first.Delivery.Id) with { RetryAfter = TimeSpan.FromSeconds(10) });
        Pass(11);
        await UnknownAsync(await ClaimOneAsync());
        await Outbox.ResolveUnknownsAsync(unknown => unknown.WasResent ? new UnknownVerdict.Abandon("resent") : new UnknownVerdict.Resend(), 10);
        Assert.Equal(3, (await ClaimOneAsync()).Delivery.Attempt);
    }

    [Fact]
    public async Task Receipts_of_later_attempts_show_after_a_while_that_the_feed_is_healthy()
    {
        await EnqueueAsync(Lane.Reply, 1, 2);
        var claim = await ClaimAsync(1);
        await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));
        Pass(1);
        var later = await ClaimOneAsync();
        Assert.Null(await FeedProofAsync());
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Sent, later.Delivery.Id));
        Assert.True(!(await FeedProofAsync() > Clock.Now.AddSeconds(-30)));
        Pass(31);
        Assert.Equal(Clock.Now.AddSeconds(-31), await FeedProofAsync());
    }

    private static (Citizens.SubscriberId Person, DeliveryState State)[] Refused(IEnumerable<CopyOutcome> copies) =>
        [.. copies.Where(copy => copy.State == DeliveryState.Refused).Select(copy => (copy.Subscriber, copy.State))];

    private async Task<DateTimeOffset?> FeedProofAsync()
    {
        UnknownDelivery? seen = null;
        await Outbox.ResolveUnknownsAsync(
            delivery =>
            {
                seen = delivery;
                return new UnknownVerdict.Wait(TimeSpan.Zero);
            },
            1);
        return seen!.FeedProof;
    }

    private async Task<(BroadcastRecord Record, (ClaimedDelivery Delivery, Guid Lease) Claimed)> AcceptedAsync()
    {
        await JoinAsync(1);
        var record = await SendAsync();
        var claimed = await ClaimOneAsync();
        await RecordAsync(claimed, new AttemptVerdict.Accepted(new MessageId("wamid.1")));
        return (record, claimed);
    }

    private async Task UnknownAsync(Claim claim)
    {
        foreach (var delivery in claim.Deliveries)
        {
            await UnknownAsync((delivery, claim.Lease));
        }
    }

    private async Task UnknownAsync((ClaimedDelivery Delivery, Guid Lease) claimed) =>
        await RecordAsync(claimed, new AttemptVerdict.Unknown("timeout", TimeSpan.Zero));

    private MatchedReceipt FailureTo(CitizenAddress recipient, string message)
    {
        var receipt = ReceiptOf(ReceiptStatus.Failed, message: message);
        return receipt with { Receipt = receipt.Receipt with { Recipient = recipient } };
    }
}
