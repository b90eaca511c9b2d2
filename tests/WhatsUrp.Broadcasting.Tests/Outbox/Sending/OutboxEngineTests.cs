// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Sending;

public sealed class OutboxEngineTests
{
    [Fact]
    public async Task A_posted_message_leaves_from_the_ledger_with_a_value_that_names_it()
    {
        await using var bench = await OutboxBench.StartedAsync();
        Assert.True(bench.Outbox.IsDurable);
        Assert.Null(await bench.Outbox.PostAsync(OutboxBench.Message(1, "Buongiorno")));

        await bench.UntilAsync(() => bench.Transport.Sent.Count == 1, TimeSpan.FromSeconds(1));

        var sent = bench.Transport.Sent[0];
        Assert.Equal("Buongiorno", sent.Content.Text);
        Assert.StartsWith("wu1.", sent.Correlation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_after_its_window_is_refused_before_it_is_written_down()
    {
        await using var bench = await OutboxBench.StartedAsync();
        var late = OutboxBench.Message(1, "Buongiorno") with { Window = new ServiceWindow(bench.Clock.GetUtcNow().AddHours(-25)) };

        var outcome = Assert.IsType<SendOutcome.Refused>(await bench.Outbox.PostAsync(late));

        Assert.Equal(RefusalClass.Window, outcome.Class);
        Assert.Equal(0, (await bench.Ledger.Upkeep.MeasureAsync(OutboxBench.Line)).Ready.Sum());
    }

    [Fact]
    public async Task Messages_to_one_person_leave_in_their_order_one_at_a_time()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Latency = TimeSpan.FromMilliseconds(300);
        for (var i = 0; i < 4; i++)
        {
            await bench.Outbox.PostAsync(OutboxBench.Message(1, $"{i}"));
        }

        await bench.UntilAsync(() => bench.Transport.Sent.Count > 0);
        Assert.Equal(1, bench.Transport.Open);
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 4, TimeSpan.FromSeconds(10));

        Assert.Equal(["0", "1", "2", "3"], bench.Transport.Sent.Select(message => message.Content.Text));
    }

    [Fact]
    public async Task A_claim_is_asked_for_while_what_the_last_one_brought_still_leaves()
    {
        // The gate holds two tokens and the wire one: the second message waits a quarter of a second for its own.
        var claims = new ConcurrentQueue<int>();
        await using var bench = new OutboxBench(configure: options => options.MessagesPerSecond = 4);
        bench.Store.AfterClaim = claim => claims.Enqueue(claim.Deliveries.Count);
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "a"));
        await bench.Outbox.PostAsync(OutboxBench.Message(2, "b"));
        await bench.StartAsync();
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 1);
        await bench.Outbox.PostAsync(OutboxBench.Message(3, "c"));
        await Stillness.ComeAsync();

        Assert.Single(bench.Transport.Sent);
        Assert.Equal([2, 0], claims);
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 3);
        Assert.Equal(["a", "b", "c"], bench.Transport.Sent.Select(message => message.Content.Text));
    }

    [Fact]
    public async Task A_broadcast_reaches_everybody_once_and_is_completed()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(150);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));

        Assert.Equal(150, (await bench.CountAsync(id)).In(DeliveryState.Accepted));
        Assert.Equal(150, bench.Transport.Sent.Select(message => message.To).Distinct().Count());
        Assert.Equal(150, bench.Transport.Sent.Count);
        Assert.All(bench.Transport.Sent, message => Assert.Equal("Strada chiusa.\n\nPer non riceverne più: STOP", message.Content.Text));
        Assert.Contains(bench.Store.Groups, group => group > 1);
        Assert.Empty(await bench.Ledger.Upkeep.InspectAsync(OutboxBench.Line));
    }

    [Fact]
    public async Task No_second_sees_more_than_the_rate_and_one_grant()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(200);
        await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.Transport.Sent.Count == 200);

        var times = bench.Transport.Log.Select(sent => sent.At).ToList();
        Assert.All(times, start => Assert.InRange(times.Count(at => at >= start && at < start.AddSeconds(1)), 1, 100));
    }

    [Fact]
    public async Task An_emergency_overtakes_a_broadcast_within_a_grant()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(300);
        await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.Transport.Sent.Count > 60);

        var before = bench.Transport.Sent.Count;
        var activated = bench.Clock.GetUtcNow();
        var emergency = await bench.ScheduleAsync(FakeLines.Emergenze);
        await bench.UntilAsync(() => bench.IsAsync(emergency, BroadcastState.Completed));

        var log = bench.Transport.Log;
        var first = log.First(sent => sent.Message.Lane == Lane.Emergency);
        Assert.InRange(first.At - activated, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        var firstAt = log.ToList().IndexOf(first);
        var lastAt = log.ToList().FindLastIndex(sent => sent.Message.Lane == Lane.Emergency);
        Assert.InRange(log.Skip(firstAt).Take(lastAt - firstAt).Count(sent => sent.Message.Lane == Lane.Routine), 0, 20);
        Assert.True(before < 300);
    }

    [Theory]
    [InlineData(BroadcastState.Paused)]
    [InlineData(BroadcastState.Cancelling)]
    public async Task A_pause_and_a_cancellation_bite_within_a_grant_and_what_is_on_the_wire(BroadcastState to)
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Latency = TimeSpan.FromMilliseconds(100);
        await bench.JoinAsync(300);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.Transport.Sent.Count > 60);

        var before = bench.Transport.Sent.Count;
        await bench.MoveAsync(id, to, to == BroadcastState.Paused ? PauseReason.Operator : PauseReason.None);
        await bench.PassAsync(TimeSpan.FromSeconds(3));

        Assert.InRange(bench.Transport.Sent.Count - before, 0, 40);
        Assert.Equal(to == BroadcastState.Paused ? BroadcastState.Paused : BroadcastState.Cancelled, (await bench.FindAsync(id))!.State);
        if (to == BroadcastState.Paused)
        {
            await bench.MoveAsync(id, BroadcastState.Sending);
            await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));
            Assert.Equal(300, bench.Transport.Sent.Select(message => message.To).Distinct().Count());
            Assert.Equal(300, bench.Transport.Sent.Count);
        }
    }

    [Fact]
    public async Task Who_left_meanwhile_gets_no_copy()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(200);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.Transport.Sent.Count > 40);
        var reached = bench.Transport.Sent.Select(message => message.To).ToHashSet();
        var leaver = Enumerable.Range(0, 200).Select(OutboxBench.Address).Last(address => !reached.Contains(address));
        var change = new WhatsUrp.Testing.ChangeBuilder(OutboxBench.Line, leaver, "wamid.stop", bench.Clock.GetUtcNow()).LeavesAll();
        await bench.Ledger.Subscribers.CommitAsync(change.BasedOn(await bench.Ledger.Subscribers.FindAsync(OutboxBench.Line, leaver)).Build());

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));

        Assert.DoesNotContain(bench.Transport.Sent, message => message.To == leaver);
        Assert.Equal(1, (await bench.CountAsync(id)).In(DeliveryState.Suppressed));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_rendered_is_refused_without_a_request_and_hurts_no_other()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(3);
        var poisoned = new WhatsUrp.Testing.ChangeBuilder(OutboxBench.Line, OutboxBench.Address(1), "wamid.nome", bench.Clock.GetUtcNow()).Field("nome", new string('\u05d0', 2000));
        await bench.Ledger.Subscribers.CommitAsync(poisoned.BasedOn(await bench.Ledger.Subscribers.FindAsync(OutboxBench.Line, OutboxBench.Address(1))).Build());
        bench.Clock.Advance(TimeSpan.FromHours(30));
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita, broadcast => broadcast with
        {
            Template = new BroadcastTemplate("avviso", "it", [new TemplateSlot.Datum(new Lines.FieldId("nome"), "cittadino")]),
        });

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));

        Assert.Equal((2, 1), ((await bench.CountAsync(id)).In(DeliveryState.Accepted), (await bench.CountAsync(id)).In(DeliveryState.Refused)));
        Assert.All(bench.Transport.Sent, message => Assert.IsType<TemplateContent>(message.Content));
        Assert.DoesNotContain(bench.Transport.Sent, message => message.To == OutboxBench.Address(1));
    }

    [Fact]
    public async Task Nothing_personal_stands_in_the_log()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(30);
        bench.Transport.Answer = message => new SendOutcome.Refused(131026, "not deliverable", RefusalClass.Recipient) { Details = message.To.Phone?.E164 };
        await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.Transport.Sent.Count > 9);

        Assert.NotEmpty(bench.Logs.Lines);
        Assert.DoesNotContain(bench.Logs.Lines, line => line.Contains("39333", StringComparison.Ordinal) || line.Contains("Strada", StringComparison.Ordinal));
    }
}
