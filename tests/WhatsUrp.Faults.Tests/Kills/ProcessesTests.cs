// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Kills;

/// <summary>F12 and F13: several processes on one PostgreSQL and one number; they die, and they stall.</summary>
[NeedsPostgres]
[Trait("Category", "Fault")]
public sealed class ProcessesTests(ITestOutputHelper output)
{
    private const int Rate = 120, Grant = Rate / 4;

    private static readonly Dictionary<string, string?> s_settings = new() { ["WhatsUrp:Outbox:MessagesPerSecond"] = $"{Rate}" };

    [Fact]
    public async Task F12_several_processes_share_one_number_lose_nobody_and_keep_its_rate()
    {
        var residents = Scale.IsLong ? 10_000 : 2_000;
        await using var bench = await Bench.StartAsync(await PostgreSqlBenchStore.StartAsync(), residents, settings: s_settings);
        var broadcast = await bench.Store.PlanAsync();
        await using var first = await bench.RunAsync();
        await using var second = await bench.RunAsync(isFirst: false);
        using var patience = new CancellationTokenSource(Bench.Patience);
        for (var kill = 0; kill < 3; kill++)
        {
            await using var third = await bench.RunAsync(isFirst: false);
            await bench.Meta.Ledger.WaitForAsync(Math.Min(residents, bench.Meta.Ledger.Count + (residents / 8)), patience.Token);
            await third.KillAsync();
        }

        await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));

        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(residents);
        verdict.NoDuplicateCouldBeAvoided();
        verdict.EveryRequestWasIntended();

        // I6: no second holds more than the rate and one grant. At Meta another grant may come with it, which was on its way; and more
        // only where a machine held a request up for longer than a grant lasts, by what the rate brings in that time.
        var journey = Math.Max((double)Grant / Rate, verdict.LongestJourney.TotalSeconds);
        output.WriteLine($"Fullest second: {verdict.FullestGrant} granted, {verdict.FullestSecond} accepted, the longest journey {verdict.LongestJourney.TotalMilliseconds:0} ms.");
        Assert.InRange(verdict.FullestGrant, 1, Rate + Grant);
        Assert.InRange(verdict.FullestSecond, 1, Rate + Grant + (int)(Rate * journey));
    }

    [Fact]
    public async Task F13_a_process_that_stalls_beyond_its_lease_posts_nothing_of_it_when_it_wakes()
    {
        const int Residents = 600;
        await using var bench = await Bench.StartAsync(await PostgreSqlBenchStore.StartAsync(), Residents, settings: s_settings);
        var broadcast = await bench.Store.PlanAsync(Population.Emergency);
        using var patience = new CancellationTokenSource(Bench.Patience);
        await using var stalled = await bench.RunAsync(isFirst: false);
        await bench.Meta.Ledger.WaitForAsync(Residents / 5, patience.Token);
        await stalled.FreezeAsync();
        await using var other = await bench.RunAsync();
        await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
        await stalled.ResumeAsync();
        await stalled.TerminateAsync();

        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(Residents);
        verdict.NoDuplicateCouldBeAvoided();
    }
}
