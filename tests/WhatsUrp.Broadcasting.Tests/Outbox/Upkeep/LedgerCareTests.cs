// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Upkeep;

public sealed class LedgerCareTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Each_night_the_ledger_is_inspected_and_purged_once()
    {
        await using var bench = await OutboxBench.StartedAsync();

        await bench.PassAsync(TimeSpan.FromHours(16), s_minute);
        Assert.Equal((0, 0), (Count(bench, 4024), Count(bench, 4025)));
        await bench.PassAsync(TimeSpan.FromHours(1), s_minute);
        Assert.Equal((1, 1), (Count(bench, 4024), Count(bench, 4025)));
        await bench.PassAsync(TimeSpan.FromHours(24), s_minute);

        Assert.Equal((2, 2), (Count(bench, 4024), Count(bench, 4025)));
    }

    [Fact]
    public async Task A_ledger_that_was_left_alone_for_long_waits_for_a_review()
    {
        await using var first = await OutboxBench.StartedAsync();
        await first.JoinAsync(200);
        var id = await first.ScheduleAsync(FakeLines.PubblicaUtilita);
        await first.UntilAsync(() => first.Transport.Sent.Count > 20);
        await first.EndAsync();
        first.Clock.Advance(TimeSpan.FromHours(7));

        await using var second = await OutboxBench.StartedAsync(first);
        await second.PassAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((BroadcastState.Paused, PauseReason.RestoreReview), ((await second.FindAsync(id))!.State, (await second.FindAsync(id))!.PauseReason));
        Assert.Empty(second.Transport.Sent);
        Assert.Equal(1, Count(second, 4010));
    }

    [Fact]
    public async Task A_process_that_looks_after_the_ledger_keeps_the_fence_down()
    {
        await using var first = await OutboxBench.StartedAsync();
        await first.JoinAsync(1);
        var id = await first.ScheduleAsync(FakeLines.PubblicaUtilita, broadcast => broadcast with { NotBefore = first.Clock.GetUtcNow().AddHours(8) });
        await first.PassAsync(TimeSpan.FromHours(7), s_minute);
        await first.EndAsync();

        await using var second = await OutboxBench.StartedAsync(first);
        await second.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromSeconds(10));

        Assert.True(await second.IsAsync(id, BroadcastState.Completed));
    }

    private static int Count(OutboxBench bench, int eventId) => bench.Logs.Lines.Count(line => line.StartsWith($"{eventId} ", StringComparison.Ordinal));
}
