// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Benchmarks.Runs;
using WhatsUrp.Broadcasts;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Benchmarks.Reports;

/// <summary>How long it takes to count whom a broadcast would reach, among a million subscribers.</summary>
internal static class Preview
{
    private const int Subscribers = 1_000_000;
    private const int Rounds = 7;

    public static async Task RunAsync()
    {
        Console.WriteLine($"\npreview: among {Subscribers} subscribers");
        foreach (var kind in Stores.Kinds)
        {
            await Stores.WithAsync(kind, async store =>
            {
                await store.FillAsync(Subscribers);
                await MeasureAsync($"{kind}, just filled", store);
                if (await store.SettleAsync())
                {
                    await MeasureAsync($"{kind}, vacuumed", store);
                }

                return 0;
            });
        }
    }

    private static IEnumerable<(string Name, Segment Segment)> Segments =>
    [
        ("one hamlet of twenty", Population.Living(Population.Routine, 1)),
        ("five hamlets", Population.Living(Population.Routine, 5)),
        ("all on a list", new Segment.OnList(new(Population.Routine))),
    ];

    private static Task<int> MeasureAsync(string state, BenchStore store) => store.UseAsync(async services =>
    {
        var broadcasts = services.GetRequiredService<IBroadcastStore>();
        foreach (var (name, segment) in Segments)
        {
            await MeasureAsync(state, name, segment, broadcasts);
        }

        return 0;
    });

    private static async Task MeasureAsync(string state, string name, Segment segment, IBroadcastStore broadcasts)
    {
        var times = new List<double>();
        var counts = default(AudienceCounts);
        for (var round = 0; round < Rounds; round++)
        {
            var (now, start) = (DateTimeOffset.UtcNow, Stopwatch.GetTimestamp());
            counts = await broadcasts.CountAudienceAsync(Population.Line, segment, now.AddDays(-1), now.AddDays(-1));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $"{state,-23} {name,-22} {counts!.Recipients,8} recipients  median {times[Rounds / 2],6:0} ms  worst {times[^1],6:0} ms"));
    }
}
