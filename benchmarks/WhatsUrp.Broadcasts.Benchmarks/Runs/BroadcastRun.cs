// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using WhatsUrp.BenchKit.Engines;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Benchmarks.Graph;

namespace WhatsUrp.Benchmarks.Runs;

/// <summary>Sends one broadcast with the webhook host as it is shipped, in processes of their own, over a real socket and a database that waits for its disk.</summary>
internal static class BroadcastRun
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task<RunResult> RunAsync(BenchStore store, RunPlan plan, bool fill = true)
    {
        if (fill)
        {
            await store.FillAsync(plan.Recipients);
        }

        var folder = Directory.CreateTempSubdirectory("whatsurp-load-");
        var engines = new List<EngineProcess>();
        try
        {
            await using var graph = await GraphProcess.StartAsync(plan.Delay);
            for (var broadcast = 0; broadcast <= plan.Before; broadcast++)
            {
                await store.PlanAsync();
            }

            for (var process = 0; process < plan.Processes; process++)
            {
                engines.Add(await EngineProcess.StartAsync(folder.FullName, Settings(store, graph, plan, folder.FullName), FreePort()));
            }

            var (arrivals, seen) = await ArriveAsync(graph, plan);
            var recorded = await RecordAsync(store, seen) + arrivals.Seconds;
            var peak = engines.Max(engine => engine.PeakMemory) / 1_048_576.0;
            foreach (var engine in engines)
            {
                await engine.TerminateAsync();
            }

            return new RunResult(arrivals, recorded, peak);
        }
        finally
        {
            foreach (var engine in engines)
            {
                await engine.DisposeAsync();
            }

            folder.Delete(recursive: true);
        }
    }

    private static async Task<(Arrivals Arrivals, DateTime Seen)> ArriveAsync(GraphProcess graph, RunPlan plan)
    {
        while (true)
        {
            var arrivals = await graph.ReadAsync(plan.Before * plan.Recipients);
            if (arrivals.Count >= plan.Recipients)
            {
                return (arrivals, DateTime.UtcNow);
            }

            // Looking counts the arrivals: more and more of them, so less and less often.
            await Task.Delay(plan.Recipients - arrivals.Count < 2_000 ? Look : TimeSpan.FromMilliseconds(500));
        }
    }

    private static async Task<double> RecordAsync(BenchStore store, DateTime seen)
    {
        await using var connection = await store.OpenAsync();
        await using var open = connection.CreateCommand();
        open.CommandText = "SELECT EXISTS (SELECT 1 FROM delivery WHERE state = 1) OR EXISTS (SELECT 1 FROM delivery WHERE state = 0)";
        while (Convert.ToBoolean(await open.ExecuteScalarAsync(), CultureInfo.InvariantCulture))
        {
            await Task.Delay(Look);
        }

        return (DateTime.UtcNow - seen).TotalSeconds;
    }

    private static Dictionary<string, string?> Settings(BenchStore store, GraphProcess graph, RunPlan plan, string folder)
    {
        const string Number = "WhatsUrp:Lines:san-romano:CloudApi:";
        return new Dictionary<string, string?>(store.Settings)
        {
            [Number + "PhoneNumberId"] = "106540352242922",
            [Number + "AccessToken"] = "EAAG0000000000000000000000000000",
            [Number + "AppSecret"] = "0123456789abcdef0123456789abcdef",
            [Number + "VerifyToken"] = "none",
            [Number + "BaseAddress"] = graph.Address.AbsoluteUri,
            ["WhatsUrp:Media:Folder"] = Path.Combine(folder, "media"),
            ["WhatsUrp:Outbox:SpoolFolder"] = Path.Combine(folder, "spool"),
            ["WhatsUrp:Broadcasts:QuietHours"] = "none",
            ["WhatsUrp:Outbox:MessagesPerSecond"] = plan.PerSecond.ToString(CultureInfo.InvariantCulture),
            ["WhatsUrp:Outbox:MostInFlight"] = plan.MostInFlight.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
