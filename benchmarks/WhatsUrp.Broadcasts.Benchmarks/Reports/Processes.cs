// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Benchmarks.Runs;

namespace WhatsUrp.Benchmarks.Reports;

/// <summary>One, two and four processes on one number, each held back by the connections it may have: they add up until the number's rate.</summary>
internal static class Processes
{
    private const int Rate = 600;

    /// <summary>For each process, so that all of them are at work most of the time.</summary>
    private const int Messages = 9_000;

    /// <summary>With answers that take a tenth of a second, one process comes to about 240 a second.</summary>
    private const int MostInFlight = 24;

    public static async Task RunAsync()
    {
        Console.WriteLine($"\nprocesses: {Stores.PostgreSql}, rate {Rate}/s and a grant of {Rate / 4}, {MostInFlight} at once each, answers after 100 ms");
        foreach (var processes in new[] { 1, 2, 4 })
        {
            var run = await Stores.WithAsync(
                Stores.PostgreSql, store => BroadcastRun.RunAsync(store, new RunPlan(Messages * processes, processes, MostInFlight, Rate, TimeSpan.FromMilliseconds(100))));
            Console.WriteLine(FormattableString.Invariant(
                $"{processes} processes  {run.Arrivals.PerSecond,5:0}/s  median second {run.Arrivals.MedianSecond}  fullest second {run.Arrivals.FullestSecond}"));
        }
    }
}
