// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Benchmarks.Endpoint;

/// <summary>
/// Finds the highest rate of webhooks that is answered with a p99 under 250 ms, on loopback: for an endpoint that reads the body and does nothing (the floor),
/// for the webhook with its SQLite inbox and nobody behind it, and for the whole service. The server is a process of its own, on the same processors.
/// </summary>
internal static class EndpointLoad
{
    private const double Close = 1.15;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, p99 under {Limit.TotalMilliseconds} ms over {Length.TotalSeconds} s");
        foreach (var (payload, first) in new[] { (LoadBody.Text, 500.0), (LoadBody.Statuses, 40.0), (LoadBody.Texts, 4.0) })
        {
            foreach (var kind in EndpointServer.Kinds)
            {
                await SearchAsync(kind, payload, first);
            }
        }

        return 0;
    }

    /// <summary>Doubles the rate until it is too much, then halves the gap until it is narrow.</summary>
    private static async Task SearchAsync(string kind, string payload, double first)
    {
        var (good, bad, best) = (0.0, double.PositiveInfinity, default(LoadResult));
        while (bad / Math.Max(good, first / 64) > Close)
        {
            var rate = good == 0 ? (double.IsInfinity(bad) ? first : bad / 2) : double.IsInfinity(bad) ? good * 2 : Math.Sqrt(good * bad);
            var result = await MeasureAsync(kind, payload, rate, drain: false);
            Print(kind, payload, result, "");
            if (result.P99 < Limit && result.Failed == 0)
            {
                (good, best) = (rate, result);
            }
            else
            {
                bad = rate;
            }
        }

        if (best is not null)
        {
            Print(kind, payload, kind == EndpointServer.Service ? await MeasureAsync(kind, payload, good, drain: true) : best, " <== best");
        }
    }

    private static async Task<LoadResult> MeasureAsync(string kind, string payload, double rate, bool drain)
    {
        await using var server = await EndpointProcess.StartAsync(kind);
        await new LoadClient(server.Address, LoadBody.Make(payload, 64, 900_000)).RunAsync(20, TimeSpan.FromSeconds(1));
        var count = (int)Math.Max(1, rate * Length.TotalSeconds);
        var result = await new LoadClient(server.Address, LoadBody.Make(payload, Math.Min(count, LoadBody.MostDistinct(payload)), 0)).RunAsync(rate, Length);
        return drain ? result with { DrainRate = await server.DrainAsync(DrainLimit) } : result;
    }

    private static void Print(string kind, string payload, LoadResult result, string mark) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{payload,-14} {kind,-9} offered {result.Offered,8:0.0}/s answered {result.Achieved,8:0.0}/s {(result.P99 == TimeSpan.MaxValue ? "given up, an answer took more than 2 s" : $"p50 {result.P50.TotalMilliseconds,6:0.0} ms p99 {result.P99.TotalMilliseconds,6:0.0} ms worst {result.Worst.TotalMilliseconds,6:0.0} ms")} failed {result.Failed}{(result.DrainRate is { } drain ? $" worked off {drain:0}/s" : "")}{mark}"));
}
