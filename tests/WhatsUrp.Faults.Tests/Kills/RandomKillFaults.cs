// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Kills;

/// <summary>F1: the engine is killed at random instants, again and again, in the middle of one broadcast.</summary>
[Trait("Category", "Fault")]
public abstract class RandomKillFaults(ITestOutputHelper output)
{
    /// <summary>What a process may have claimed without having recorded its outcome.</summary>
    private const int MostInFlight = 250;

    [Fact]
    public async Task F1_killed_at_random_it_loses_nobody_and_doubles_nobody_it_need_not()
    {
        var random = Seed.Draw(output);
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Scale.Residents, settings: new Dictionary<string, string?> { ["WhatsUrp:Outbox:MostInFlight"] = $"{MostInFlight}" });
        var broadcast = await bench.Store.PlanAsync();
        for (var kill = 0; kill < Scale.Kills; kill++)
        {
            await using var engine = await bench.RunAsync();
            var more = random.Next(Scale.Residents / (Scale.Kills + 2));
            using var patience = new CancellationTokenSource(Bench.Patience);
            await Task.WhenAny(bench.Meta.Ledger.WaitForAsync(bench.Meta.Ledger.Count + more, patience.Token), bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed)));
            await engine.KillAsync();
            var dead = await bench.ReadAsync();
            output.WriteLine($"kill {kill}: accepted {bench.Meta.Ledger.Count}; {dead}");

            // What the one before it left in doubt may not have been reaped yet: each answers for its own.
            Assert.InRange(await LedgerReading.HeldByAsync(bench.Store, engine), 0, MostInFlight);
        }

        await using (await bench.RunAsync())
        {
            // I13: whoever looks at any moment never sees a completed broadcast with a copy that is still open.
            await bench.WhenAsync(reading =>
            {
                var isCompleted = reading.IsIn(broadcast, BroadcastState.Completed);
                Assert.False(isCompleted && reading.Open > 0, reading.ToString());
                return isCompleted;
            });
        }

        var verdict = await Verdict.OfAsync(bench);
        output.WriteLine($"accepted {verdict.Accepted.Count}, duplicates {verdict.Duplicates}");
        verdict.NobodyIsLost(Scale.Residents);
        verdict.NoDuplicateCouldBeAvoided();
        verdict.EveryRequestWasIntended();
        verdict.NoOpaqueValueNamesAnybody();
    }

    private protected abstract Task<BenchStore> NewStoreAsync();
}
