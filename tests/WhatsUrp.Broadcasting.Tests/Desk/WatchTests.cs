// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;

namespace WhatsUrp.Broadcasting.Tests.Desk;

public sealed class WatchTests
{
    [Fact]
    public async Task A_watcher_sees_the_beginning_the_way_and_the_end()
    {
        await using var bench = new OutboxBench();
        await bench.JoinAsync(100);
        await bench.StartAsync();
        var desk = bench.Services.GetRequiredService<IBroadcastDesk>();
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        var seen = new List<BroadcastProgress>();

        var watching = Task.Run(async () =>
        {
            await foreach (var progress in desk.WatchAsync(Line, id))
            {
                seen.Add(progress);
            }
        });
        await bench.UntilAsync(() => watching.IsCompleted, TimeSpan.FromMinutes(1));
        await watching;

        Assert.Equal((BroadcastState.Completed, 100, 100, true), (seen[^1].Record.State, seen[^1].Total, seen[^1].Done, seen[^1].HasEnded));
        Assert.Contains(seen, progress => progress.Done is > 0 and < 100);
        Assert.Equal(seen.Select(progress => progress.Done).Order(), seen.Select(progress => progress.Done));
        Assert.Single(seen, progress => progress.HasEnded);
    }

    [Fact]
    public async Task Nothing_is_told_twice_but_a_sign_of_life()
    {
        await using var bench = new OutboxBench();
        var desk = bench.Services.GetRequiredService<IBroadcastDesk>();
        var draft = Done(await desk.SaveAsync(new DeskDraft(Routine(), "rossi"))).Record;
        var seen = 0;
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            await foreach (var progress in desk.WatchAsync(Line, draft.Id, stop.Token))
            {
                Interlocked.Increment(ref seen);
            }
        });

        await bench.PassAsync(TimeSpan.FromSeconds(35), TimeSpan.FromMilliseconds(100));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.Equal(3, seen);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_watched_and_has_no_report()
    {
        using var bench = new DeskBench();

        Assert.Empty(await bench.Desk.WatchAsync(Line, new BroadcastId(Guid.NewGuid())).ToListAsync());
        Assert.Null(await bench.Desk.ReportAsync(Line, new BroadcastId(Guid.NewGuid())));
    }
}
