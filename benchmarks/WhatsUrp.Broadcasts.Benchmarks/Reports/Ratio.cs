// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Benchmarks.Floors;
using WhatsUrp.Benchmarks.Runs;

namespace WhatsUrp.Benchmarks.Reports;

/// <summary>Sustained deliveries with full bookkeeping beside a loop that records nothing, and one that writes the least there is to write, in turn.</summary>
internal static class Ratio
{
    // What the engine takes by itself for a number that is fast enough.
    private const int Concurrency = 512;
    private const int Messages = 60_000;

    public static async Task RunAsync()
    {
        Console.WriteLine($"\nratio: {Messages} messages, {Concurrency} at once; each side has sent as many before");
        foreach (var kind in Stores.Kinds)
        {
            var before = await BareLoop.RunAsync(Concurrency, Messages);
            var ours = await Stores.WithAsync(kind, store => BroadcastRun.RunAsync(store, new RunPlan(Messages, 1, Concurrency, IsSecond: true)));
            var floor = await Stores.WithAsync(kind, store => BareBookkeeping.RunAsync(store, Concurrency, Messages));
            var after = await BareLoop.RunAsync(Concurrency, Messages);
            var bare = (before + after) / 2;
            Console.WriteLine(FormattableString.Invariant(
                $"{kind,-11} {ours.PerSecond,7:0}/s  bare loop {before,7:0} and {after,7:0}/s  ratio {ours.PerSecond / bare:0.00}  bare rows {floor,7:0}/s, ratio {floor / bare:0.00}, of which {ours.PerSecond / floor:0.00}  {ours.PeakMegabytes,5:0} MB"));
        }
    }
}
