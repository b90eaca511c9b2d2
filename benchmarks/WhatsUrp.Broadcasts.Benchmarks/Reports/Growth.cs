// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Benchmarks.Runs;

namespace WhatsUrp.Benchmarks.Reports;

/// <summary>What one delivery costs in broadcasts of every size, and the memory of the process that sends them.</summary>
internal static class Growth
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    public static async Task RunAsync()
    {
        Console.WriteLine("\ngrowth: one process, 256 at once");
        foreach (var kind in Stores.Kinds)
        {
            foreach (var size in Sizes)
            {
                var run = await Stores.WithAsync(kind, store => BroadcastRun.RunAsync(store, new RunPlan(size, 1, 256)));
                Console.WriteLine(FormattableString.Invariant(
                    $"{kind,-11} {size,9} recipients  {run.Microseconds,6:0} µs each  {run.PerSecond,7:0}/s  {run.PeakMegabytes,5:0} MB"));
            }
        }
    }
}
