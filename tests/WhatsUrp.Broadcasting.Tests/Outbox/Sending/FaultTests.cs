// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Sending;

/// <summary>What happens when something breaks in the middle.</summary>
public sealed class FaultTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task What_was_claimed_and_never_sent_becomes_unknown_and_is_sent_once()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(60);
        var lost = 0;
        bench.Store.AfterClaim = claim =>
        {
            if (claim.Deliveries.Count > 0)
            {
                // As if the process were killed here: the intent is durable, and nobody knows of it any more.
                (lost, bench.Store.AfterClaim) = (claim.Deliveries.Count, null);
                throw new InvalidOperationException("killed");
            }
        };
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => lost > 0 && bench.Transport.Sent.Count == 60 - lost);
        await bench.TakeAsync([.. bench.Transport.Sent.Select(message => bench.Receipt(message, ReceiptStatus.Sent))]);

        await bench.UntilAsync(async () => (await bench.CountAsync(id)).In(DeliveryState.Unknown) == lost, TimeSpan.FromMinutes(2), s_second);
        Assert.InRange(lost, 1, 20);
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed), TimeSpan.FromMinutes(20), s_second);

        Assert.Equal(60, bench.Transport.Sent.Count);
        Assert.Equal(60, bench.Transport.Sent.Select(message => message.To).Distinct().Count());
        Assert.Equal((60, lost), ((await bench.CountAsync(id)).In(DeliveryState.Accepted), (await bench.CountAsync(id)).PossibleDuplicates));
    }

    [Fact]
    public async Task While_outcomes_cannot_be_recorded_no_more_is_claimed_than_may_be_in_flight()
    {
        await using var bench = await OutboxBench.StartedAsync(configure: options => options.MostInFlight = 24);
        bench.Store.RefusesOutcomes = true;
        await bench.JoinAsync(100);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.Transport.Sent.Count == 24);
        await bench.PassAsync(TimeSpan.FromSeconds(3));
        Assert.Equal((24, 24), (bench.Transport.Sent.Count, (await bench.CountAsync(id)).In(DeliveryState.Sending)));

        bench.Store.RefusesOutcomes = false;
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));
        Assert.Equal(100, bench.Transport.Sent.Select(message => message.To).Distinct().Count());
        Assert.Equal(100, bench.Transport.Sent.Count);
    }

    [Fact]
    public async Task A_number_of_a_thousand_a_second_has_as_many_on_the_wire_as_answers_of_three_quarters_of_a_second_ask_for()
    {
        await using var bench = await OutboxBench.StartedAsync(configure: options => options.MessagesPerSecond = 1000);
        bench.Store.RefusesOutcomes = true;
        await bench.JoinAsync(800);
        await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        // A claim is not asked for before an eighth of the hands is free.
        await bench.PassAsync(TimeSpan.FromSeconds(5));
        Assert.InRange(bench.Transport.Sent.Count, 750 * 7 / 8, 750);
    }

    [Fact]
    public async Task An_acceptance_whose_answer_was_lost_is_recognised_and_not_sent_again()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Answer = _ => new SendOutcome.Unknown("reset");
        await bench.JoinAsync(20);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(async () => (await bench.CountAsync(id)).In(DeliveryState.Unknown) == 20);

        await bench.TakeAsync([.. bench.Transport.Sent.Select(message => bench.Receipt(message, ReceiptStatus.Delivered))]);
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));
        await bench.PassAsync(TimeSpan.FromMinutes(20), s_second);

        Assert.Equal(20, bench.Transport.Sent.Count);
        Assert.Equal((20, 20), ((await bench.CountAsync(id)).In(DeliveryState.Accepted), (await bench.CountAsync(id)).Delivered));
    }

    [Fact]
    public async Task An_emergency_of_which_nothing_is_heard_goes_out_once_more_after_five_minutes()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Answer = _ => new SendOutcome.Unknown("reset");
        await bench.JoinAsync(3);
        var id = await bench.ScheduleAsync(FakeLines.Emergenze);
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 3);

        await bench.PassAsync(TimeSpan.FromMinutes(4), s_second);
        Assert.Equal(3, bench.Transport.Sent.Count);
        await bench.PassAsync(TimeSpan.FromMinutes(20), s_second);

        Assert.Equal(6, bench.Transport.Sent.Count);
        Assert.Equal(3, (await bench.CountAsync(id)).In(DeliveryState.Abandoned));
    }

    [Fact]
    public async Task A_worker_that_stalled_beyond_its_lease_posts_nothing()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Store.AfterClaim = claim =>
        {
            if (claim.Deliveries.Count > 0)
            {
                bench.Store.AfterClaim = null;
                bench.Clock.Advance(TimeSpan.FromSeconds(41));
                Assert.Empty(bench.Transport.Sent);
            }
        };
        var start = bench.Clock.GetUtcNow();

        await bench.Outbox.PostAsync(OutboxBench.Message(1, "Buongiorno"));
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 1);
        await bench.PassAsync(TimeSpan.FromSeconds(5));

        var (message, at) = Assert.Single(bench.Transport.Log);
        Assert.True(at - start >= TimeSpan.FromSeconds(41));
        Assert.Contains(".2.", message.Correlation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throttling_slows_all_and_costs_nobody_an_attempt()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(100);
        var refused = 0;
        bench.Transport.Answer = _ => refused++ < 40 ? new SendOutcome.Refused(130429, "too fast", RefusalClass.Throttle) { RetryAfter = s_second } : null;
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed), TimeSpan.FromMinutes(5));

        Assert.Equal(100, (await bench.CountAsync(id)).In(DeliveryState.Accepted));
        Assert.Equal(140, bench.Transport.Sent.Count);
        var times = bench.Transport.Log.Select(sent => sent.At).ToList();
        Assert.Contains(times.Zip(times.Skip(1)), pair => pair.Second - pair.First >= s_second);
    }

    [Fact]
    public async Task A_person_who_got_too_much_waits_and_nobody_else_does()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(50);
        var held = false;
        bench.Transport.Answer = message => message.To == OutboxBench.Address(7) && !held && (held = true)
            ? new SendOutcome.Refused(131056, "too many", RefusalClass.Pair) { RetryAfter = TimeSpan.FromSeconds(6) }
            : null;
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(async () => (await bench.CountAsync(id)).In(DeliveryState.Accepted) == 49, TimeSpan.FromSeconds(4));
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));

        var times = bench.Transport.Log.Where(sent => sent.Message.To == OutboxBench.Address(7)).Select(sent => sent.At).ToList();
        Assert.Equal(2, times.Count);
        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task While_nothing_leaves_the_line_does_not_hammer()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(40);
        var isDown = true;
        bench.Transport.Answer = _ => isDown ? new SendOutcome.NotSent("no route") : null;
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.PassAsync(TimeSpan.FromSeconds(60));
        Assert.InRange(bench.Transport.Sent.Count, 20, 240);
        isDown = false;
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));

        Assert.Equal(40, (await bench.CountAsync(id)).In(DeliveryState.Accepted));
    }

    [Fact]
    public async Task A_graceful_stop_leaves_nothing_unknown_and_the_next_process_sends_the_rest()
    {
        await using var first = await OutboxBench.StartedAsync();
        first.Transport.Latency = TimeSpan.FromMilliseconds(300);
        await first.JoinAsync(200);
        var id = await first.ScheduleAsync(FakeLines.PubblicaUtilita);
        await first.UntilAsync(() => first.Transport.Sent.Count > 60);

        var stopAt = first.Clock.GetUtcNow();
        await first.StopAsync();

        var counts = await first.CountAsync(id);
        Assert.Equal((0, 0), (counts.In(DeliveryState.Unknown), counts.In(DeliveryState.Sending)));
        Assert.Equal(200, counts.In(DeliveryState.Ready) + counts.In(DeliveryState.Accepted));
        Assert.Equal(first.Transport.Sent.Count, counts.In(DeliveryState.Accepted));
        Assert.True(counts.In(DeliveryState.Ready) > 0);
        Assert.DoesNotContain(first.Transport.Log, sent => sent.At > stopAt + TimeSpan.FromMilliseconds(20));

        await using var second = await OutboxBench.StartedAsync(first);
        await second.UntilAsync(() => second.IsAsync(id, BroadcastState.Completed));
        Assert.Equal(200, first.Transport.Sent.Concat(second.Transport.Sent).Select(message => message.To).Distinct().Count());
        Assert.Equal(200, first.Transport.Sent.Count + second.Transport.Sent.Count);
    }

    [Fact]
    public async Task A_stopping_host_waits_for_an_answer_only_so_long()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Hangs = true;
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "Buongiorno"));
        await bench.UntilAsync(() => bench.Transport.Open == 1);

        var stopAt = bench.Clock.GetUtcNow();
        await bench.StopAsync();

        Assert.InRange(bench.Clock.GetUtcNow() - stopAt, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10));
        Assert.Equal(1, (await bench.Ledger.Upkeep.MeasureAsync(OutboxBench.Line)).Unknown);
    }

    [Fact]
    public async Task A_transport_that_throws_makes_one_delivery_unknown_and_no_more()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Answer = message => message.Content.Text == "1" ? throw new InvalidOperationException("defect") : null;
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "1"));
        await bench.Outbox.PostAsync(OutboxBench.Message(2, "2"));

        await bench.UntilAsync(() => bench.Transport.Sent.Count == 2);
        await bench.PassAsync(s_second);

        Assert.Equal(1, (await bench.Ledger.Upkeep.MeasureAsync(OutboxBench.Line)).Unknown);
    }

    [Fact]
    public async Task A_store_out_of_reach_is_asked_again()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "Buongiorno"));
        bench.Store.IsDown = true;
        await bench.PassAsync(TimeSpan.FromSeconds(30));
        Assert.InRange(bench.Transport.Sent.Count, 0, 1);
        bench.Store.IsDown = false;

        await bench.UntilAsync(() => bench.Transport.Sent.Count == 1, TimeSpan.FromSeconds(15));
        await bench.UntilAsync(async () => (await bench.Ledger.Upkeep.MeasureAsync(OutboxBench.Line)).Sending == 0, TimeSpan.FromSeconds(15));
    }
}
