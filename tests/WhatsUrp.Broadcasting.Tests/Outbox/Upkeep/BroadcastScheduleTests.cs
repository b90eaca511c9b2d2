// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Upkeep;

public sealed class BroadcastScheduleTests
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);

    [Theory]
    [InlineData("UTC")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/New_York")]
    public async Task A_broadcast_leaves_at_its_instant_wherever_the_process_stands(string zone)
    {
        await using var bench = new OutboxBench();
        bench.Clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById(zone));
        await bench.StartAsync();
        await bench.JoinAsync(5);
        var due = bench.Clock.GetUtcNow().AddMinutes(10).ToOffset(TimeSpan.FromHours(2));
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita, broadcast => broadcast with { NotBefore = due });

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed), TimeSpan.FromMinutes(12), s_step);

        Assert.All(bench.Transport.Log, sent => Assert.InRange(sent.At - due, TimeSpan.Zero, TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task A_routine_broadcast_that_was_missed_waits_for_its_operator_who_knows_that_it_is_late()
    {
        await using var bench = new OutboxBench();
        await bench.JoinAsync(5);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita, broadcast => broadcast with { NotBefore = bench.Clock.GetUtcNow().AddMinutes(10) });
        bench.Clock.Advance(TimeSpan.FromHours(4));
        await bench.StartAsync();

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Paused));
        Assert.Equal(PauseReason.Missed, (await bench.FindAsync(id))!.PauseReason);
        await bench.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Empty(bench.Transport.Sent);
        await bench.MoveAsync(id, BroadcastState.Scheduled);

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));
        Assert.Equal(5, bench.Transport.Sent.Count);
    }

    [Fact]
    public async Task A_little_delay_and_a_late_emergency_are_no_reason_to_wait()
    {
        await using var bench = new OutboxBench();
        await bench.JoinAsync(5);
        var now = bench.Clock.GetUtcNow();
        var emergency = await bench.ScheduleAsync(FakeLines.Emergenze, broadcast => broadcast with { NotBefore = now.AddMinutes(10) });
        var routine = await bench.ScheduleAsync(FakeLines.PubblicaUtilita, broadcast => broadcast with { NotBefore = now.AddHours(4) });
        bench.Clock.Advance(TimeSpan.FromMinutes(4 * 60 + 29));
        await bench.StartAsync();

        await bench.UntilAsync(() => bench.IsAsync(emergency, BroadcastState.Completed));
        await bench.UntilAsync(() => bench.IsAsync(routine, BroadcastState.Completed));
    }

    [Fact]
    public async Task What_falls_into_the_quiet_hours_begins_at_their_end_and_is_not_late()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(1);
        var evening = new DateTimeOffset(2026, 5, 25, 22, 30, 0, TimeSpan.FromHours(2));
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita, broadcast => broadcast with { NotBefore = evening });

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed), TimeSpan.FromHours(24), TimeSpan.FromSeconds(5));

        var morning = new DateTimeOffset(2026, 5, 26, 7, 0, 0, TimeSpan.FromHours(2));
        Assert.InRange(Assert.Single(bench.Transport.Log).At - morning, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_emergency_later_than_six_hours_waits_too()
    {
        await using var bench = new OutboxBench();
        await bench.JoinAsync(5);
        var id = await bench.ScheduleAsync(FakeLines.Emergenze, broadcast => broadcast with { NotBefore = bench.Clock.GetUtcNow().AddMinutes(1) });
        bench.Clock.Advance(TimeSpan.FromHours(7));
        await bench.StartAsync();

        await bench.PassAsync(TimeSpan.FromSeconds(10), s_step);

        Assert.Equal((BroadcastState.Paused, PauseReason.Missed), ((await bench.FindAsync(id))!.State, (await bench.FindAsync(id))!.PauseReason));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_has_not_left_by_the_end_expires(bool isPaused)
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(400);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita, broadcast => broadcast with { ExpiresAt = bench.Clock.GetUtcNow().AddSeconds(3) });
        await bench.UntilAsync(() => bench.Transport.Sent.Count > 20);
        if (isPaused)
        {
            await bench.MoveAsync(id, BroadcastState.Paused, PauseReason.Operator);
        }

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Expired));
        await bench.PassAsync(TimeSpan.FromSeconds(2));

        var counts = await bench.CountAsync(id);
        Assert.Equal(400, counts.In(DeliveryState.Accepted) + counts.In(DeliveryState.Expired));
        Assert.InRange(counts.In(DeliveryState.Accepted), 20, 320);
    }

    [Fact]
    public async Task An_emergency_that_states_no_end_is_over_after_six_hours()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Hangs = true;
        await bench.JoinAsync(2);
        var id = await bench.ScheduleAsync(FakeLines.Emergenze);
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Sending));
        await bench.MoveAsync(id, BroadcastState.Paused, PauseReason.Operator);

        await bench.PassAsync(TimeSpan.FromMinutes(359), TimeSpan.FromSeconds(10));
        Assert.Equal(BroadcastState.Paused, (await bench.FindAsync(id))!.State);
        await bench.PassAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(10));

        Assert.Equal(BroadcastState.Expired, (await bench.FindAsync(id))!.State);
    }

    [Fact]
    public async Task A_broadcast_that_concerns_nobody_is_completed_at_once()
    {
        await using var bench = await OutboxBench.StartedAsync();
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Many_recipients_are_fixed_page_by_page()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(30);
        var pages = 0;
        bench.Store.MostMaterialised = 7;
        bench.Store.AfterPage = _ => pages++;
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);

        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));

        Assert.Equal((5, 30), (pages, (await bench.CountAsync(id)).In(DeliveryState.Accepted)));
    }

    [Fact]
    public async Task Schedules_hold_over_both_changes_of_the_clocks()
    {
        foreach (var (now, due) in new[]
        {
            (new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1))),
            (new DateTimeOffset(2027, 3, 28, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 3, 28, 3, 30, 0, TimeSpan.FromHours(2))),
        })
        {
            await using var bench = new OutboxBench();
            bench.Clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"));
            bench.Clock.SetUtcNow(now);
            await bench.StartAsync();
            await bench.JoinAsync(1);
            var id = await bench.ScheduleAsync(FakeLines.Emergenze, broadcast => broadcast with { NotBefore = due, ExpiresAt = due + s_day });

            await bench.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromSeconds(5));

            Assert.InRange(Assert.Single(bench.Transport.Log).At - due, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            Assert.Equal(BroadcastState.Completed, (await bench.FindAsync(id))!.State);
        }
    }
}
