// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Refusals;

public sealed class AutomaticPauseTests
{
    [Theory]
    [InlineData(190, RefusalClass.Halt, PauseReason.Account)]
    [InlineData(132015, RefusalClass.Template, PauseReason.Template)]
    [InlineData(999999, RefusalClass.Unlisted, PauseReason.UnknownCode)]
    [InlineData(131048, RefusalClass.Halt, PauseReason.TierReached)]
    public async Task A_fault_of_all_copies_pauses_within_a_grant_and_a_resumed_broadcast_is_completed(int code, RefusalClass kind, PauseReason reason)
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(120);
        var isBroken = false;
        var met = 0;
        bench.Transport.Answer = _ => isBroken ? Count(ref met, new SendOutcome.Refused(code, "stopped", kind)) : null;
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.Transport.Sent.Count > 40);
        isBroken = true;

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Paused));
        await bench.PassAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(reason, (await bench.FindAsync(id))!.PauseReason);
        Assert.InRange(met, 1, 20);
        Assert.Equal(0, (await bench.CountAsync(id)).In(DeliveryState.Refused));

        isBroken = false;
        await bench.MoveAsync(id, BroadcastState.Sending);
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed), TimeSpan.FromMinutes(10));
        Assert.Equal(120, (await bench.CountAsync(id)).In(DeliveryState.Accepted));
    }

    [Fact]
    public async Task A_broadcast_of_which_a_fifth_is_refused_is_paused()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(200);
        var count = 0;
        bench.Transport.Answer = _ => count++ % 4 == 0 ? NotDeliverable() : null;
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Paused));

        Assert.Equal(PauseReason.ErrorRate, (await bench.FindAsync(id))!.PauseReason);
        Assert.InRange((await bench.CountAsync(id)).In(DeliveryState.Refused), 10, 20);
    }

    [Fact]
    public async Task A_twentieth_is_no_reason_to_pause()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(200);
        var count = 0;
        bench.Transport.Answer = _ => count++ % 20 == 0 ? NotDeliverable() : null;
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));

        Assert.Equal(10, (await bench.CountAsync(id)).In(DeliveryState.Refused));
    }

    [Fact]
    public async Task An_emergency_is_never_paused_for_its_errors()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(60);
        bench.Transport.Answer = _ => NotDeliverable();
        var id = await bench.ScheduleAsync(FakeLines.Emergenze);

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));

        Assert.Equal(60, (await bench.CountAsync(id)).In(DeliveryState.Refused));
    }

    [Fact]
    public async Task At_the_spam_limit_an_emergency_goes_on_and_routine_waits_until_the_number_may_do_more()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(40);
        var isLimited = true;
        bench.Transport.Answer = message => isLimited && message.Lane == Lane.Routine ? new SendOutcome.Refused(131048, "spam", RefusalClass.Halt) : null;
        var routine = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        var other = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.IsAsync(routine, BroadcastState.Paused));
        await bench.UntilAsync(() => bench.IsAsync(other, BroadcastState.Paused));

        var emergency = await bench.ScheduleAsync(FakeLines.Emergenze);
        await bench.UntilAsync(() => bench.IsAsync(emergency, BroadcastState.Completed));
        Assert.Equal(PauseReason.TierReached, (await bench.FindAsync(routine))!.PauseReason);
        Assert.Contains(bench.Logs.Lines, line => line.StartsWith("4015 Critical", StringComparison.Ordinal));

        isLimited = false;
        foreach (var sink in bench.Services.GetServices<ILineEventSink>())
        {
            await sink.TakeAsync(new LineEvent.NumberChanged("UPGRADE", "TIER_10K") { Line = OutboxBench.Line, At = bench.Clock.GetUtcNow() });
        }

        await bench.UntilAsync(() => bench.IsAsync(routine, BroadcastState.Completed));
        await bench.UntilAsync(() => bench.IsAsync(other, BroadcastState.Completed));
        Assert.Equal(40, (await bench.CountAsync(routine)).In(DeliveryState.Accepted));
    }

    [Fact]
    public async Task A_limit_that_has_grown_resumes_what_was_held_for_it()
    {
        var limits = new Limits { Persons = 250 };
        await using var bench = await OutboxBench.StartedAsync(amend: services => services.AddSingleton<ILineLimits>(limits));
        await bench.JoinAsync(40);
        var isLimited = true;
        bench.Transport.Answer = message => isLimited ? new SendOutcome.Refused(131048, "spam", RefusalClass.Halt) : null;
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Paused));
        isLimited = false;

        await bench.PassAsync(TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(1));
        Assert.Equal(BroadcastState.Paused, (await bench.FindAsync(id))!.State);
        limits.Persons = 2000;

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task An_answer_refused_for_the_account_stays_ready_and_raises_the_alarm()
    {
        await using var bench = await OutboxBench.StartedAsync();
        var isBroken = true;
        bench.Transport.Answer = _ => isBroken ? new SendOutcome.Refused(190, "the token has expired", RefusalClass.Halt) : null;
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "1"));
        await bench.Outbox.PostAsync(OutboxBench.Message(2, "2"));

        await bench.PassAsync(TimeSpan.FromSeconds(50));
        Assert.InRange(bench.Transport.Sent.Count, 1, 2);
        Assert.Contains(bench.Logs.Lines, line => line.StartsWith("4015 Critical", StringComparison.Ordinal));
        isBroken = false;

        var before = bench.Transport.Sent.Count;
        await bench.UntilAsync(() => bench.Transport.Sent.Count == before + 2);
        await bench.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal((0, 0), ((await bench.Ledger.Upkeep.MeasureAsync(OutboxBench.Line)).Ready.Sum(), (await bench.Ledger.Upkeep.MeasureAsync(OutboxBench.Line)).Sending));
    }

    [Fact]
    public async Task Who_stopped_marketing_messages_is_told_to_all_before_the_outcome_is_recorded()
    {
        var sink = new EventBook();
        await using var bench = await OutboxBench.StartedAsync(amend: services => services.AddSingleton<ILineEventSink>(sink));
        await bench.JoinAsync(3);
        sink.Before = () => Assert.Empty(bench.Store.Groups);
        bench.Transport.Answer = message => message.To == OutboxBench.Address(1) ? new SendOutcome.Refused(131050, "no more", RefusalClass.OptOut) : null;
        bench.Transport.Latency = TimeSpan.Zero;
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "Buongiorno"));

        await bench.UntilAsync(() => bench.Store.Groups.Count == 1);

        var chosen = Assert.IsType<LineEvent.MarketingChosen>(Assert.Single(sink.Events));
        Assert.Equal((OutboxBench.Address(1), true), (chosen.Citizen, chosen.Stopped));
    }

    private static SendOutcome.Refused NotDeliverable() => new(131026, "not deliverable", RefusalClass.Recipient);

    private static SendOutcome.Refused Count(ref int count, SendOutcome.Refused refused)
    {
        Interlocked.Increment(ref count);
        return refused;
    }

    private sealed class Limits : ILineLimits
    {
        public int? Persons { get; set; }

        public ValueTask<LineLimits> FindAsync(LineId line, CancellationToken cancellationToken = default) => new(new LineLimits(Persons, null, null));
    }

    private sealed class EventBook : ILineEventSink
    {
        public ConcurrentQueue<LineEvent> Events { get; } = new();

        public Action? Before { get; set; }

        public ValueTask TakeAsync(LineEvent lineEvent, CancellationToken cancellationToken = default)
        {
            Before?.Invoke();
            Events.Enqueue(lineEvent);
            return ValueTask.CompletedTask;
        }
    }
}
