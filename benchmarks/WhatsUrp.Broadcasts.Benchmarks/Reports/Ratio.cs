// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Benchmarks.Floors;
using WhatsUrp.Benchmarks.Runs;

namespace WhatsUrp.Benchmarks.Reports;

/// <summary>Sustained deliveries with full bookkeeping beside a loop that records nothing, and one that writes the least there is to write, in turn.</summary>
internal static class Ratio
{
    private const int Messages = 60_000;

    // What the engine takes by itself for a number that is fast enough, and the most that its settings take. After one broadcast as large it still
    // compiles what it runs, as it does when an alert comes; after five nothing is left to compile, on no side.
    private static readonly (int Concurrency, int Before)[] Settings = [(1024, 1), (2000, 1), (1024, 5)];

    public static async Task RunAsync()
    {
        foreach (var (concurrency, before) in Settings)
        {
            Console.WriteLine($"\nratio: {Messages} messages, {concurrency} at once, after {before * Messages} that do not count");
            foreach (var kind in Stores.Kinds)
            {
                await CompareAsync(kind, concurrency, before);
            }
        }
    }

    private static async Task CompareAsync(string kind, int concurrency, int before)
    {
        var first = await BareLoop.RunAsync(concurrency, Messages, before);
        var ours = await Stores.WithAsync(kind, store => BroadcastRun.RunAsync(store, new RunPlan(Messages, 1, concurrency, Before: before)));
        var floor = await Stores.WithAsync(kind, store => BareBookkeeping.RunAsync(store, concurrency, Messages, before));
        var last = await BareLoop.RunAsync(concurrency, Messages, before);
        var bare = (first + last) / 2;
        Console.WriteLine(FormattableString.Invariant(
            $"{kind,-11} {ours.PerSecond,7:0}/s  bare loop {first,7:0} and {last,7:0}/s  ratio {ours.PerSecond / bare:0.00}  bare rows {floor,7:0}/s, ratio {floor / bare:0.00}, of which {ours.PerSecond / floor:0.00}  {ours.PeakMegabytes,5:0} MB"));
    }
}
