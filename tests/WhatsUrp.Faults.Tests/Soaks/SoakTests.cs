// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.BenchKit.Engines;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Soaks;

/// <summary>F30: several processes send to everybody, and then to everybody again, on tables that nobody has tidied.</summary>
/// <remarks>
/// The times of the engine are the service's own here. One receipt comes for each hundred copies: enough to tell that receipts flow, too few
/// to make the simulator what is measured. Times are judged in the long form alone, and on a machine that has nothing else to do.
/// The number sends a quarter more than the 1,000 a second that Meta lets one have, so that a claim waits for its turn and not for a
/// gate that is always open: with 10,000 a second eight processes ask without a pause, and each waits for seven others.
/// </remarks>
[NeedsPostgres]
[Trait("Category", "Soak")]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const long MostMemory = 300L << 20;
    private const double MostClaim = 50, LeastRate = 1_000, MostSlowing = 1.2;
    private static readonly TimeSpan s_patience = Scale.IsLong ? TimeSpan.FromHours(1) : Bench.Patience;
    private static readonly (int Residents, int Processes) s_scale = Scale.IsLong ? (1_000_000, 8) : (8_000, 4);

    private static readonly Dictionary<string, string?> s_settings = new()
    {
        ["FIGURES"] = "1",
        ["WhatsUrp:Outbox:MessagesPerSecond"] = "1250",
        ["WhatsUrp:Outbox:Lease"] = "00:01:00",
        ["WhatsUrp:Outbox:Doubt:LeaseMargin"] = "00:00:20",
        ["WhatsUrp:Outbox:Doubt:LongestWait"] = "1.00:00:00",
        ["WhatsUrp:Outbox:Doubt:Interval"] = "00:00:05",
    };

    [Fact]
    public async Task F30_a_second_broadcast_to_everybody_goes_as_the_first_one_went()
    {
        var server = await PostgresServer.StartAsync(new() { Fsync = true, Settings = ["shared_buffers=128MB"] });
        await using var bench = await Bench.StartAsync(
            new PostgreSqlBenchStore(server.ConnectionString, server), s_scale.Residents, ReceiptPlan.Nothing, settings: s_settings);
        for (var resident = 0; resident < s_scale.Residents; resident += 100)
        {
            bench.Meta.Receipts.Set(Population.Phone(resident), ReceiptPlan.Delivered);
        }

        var engines = new List<EngineProcess>();
        try
        {
            for (var process = 0; process < s_scale.Processes; process++)
            {
                engines.Add(await bench.RunAsync(isFirst: process == 0));
            }

            var (first, second) = (await SendAsync(bench), await SendAsync(bench));
            var figures = new List<(long Memory, ClaimTimes Claims)>();
            foreach (var engine in engines)
            {
                var memory = engine.PeakMemory;
                await engine.TerminateAsync();
                figures.Add((memory, ClaimTimes.Of(engine.Log)));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{memory / 1048576.0:0} MB; {figures[^1].Claims}"));
            }

            Assert.All(figures, figure => Assert.InRange(figure.Memory, 1, MostMemory));
            Assert.All(figures, figure => Assert.InRange(figure.Claims.Slowest, 0, Scale.IsLong ? MostClaim : double.MaxValue));

            if (Scale.IsLong)
            {
                Assert.InRange(s_scale.Residents / first.TotalSeconds, LeastRate, double.MaxValue);
                Assert.InRange(second / first, 0, MostSlowing);
            }
        }
        finally
        {
            foreach (var engine in engines)
            {
                await engine.DisposeAsync();
            }
        }
    }

    /// <summary>Sends one broadcast to everybody and judges it.</summary>
    /// <returns>How long Meta took it in.</returns>
    private async Task<TimeSpan> SendAsync(Bench bench)
    {
        var before = bench.Meta.Ledger.Count;
        var broadcast = await bench.Store.PlanAsync();
        using var patience = new CancellationTokenSource(s_patience);
        await bench.Meta.Ledger.WaitForAsync(before + s_scale.Residents, patience.Token);
        await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed), s_patience);

        var verdict = await Verdict.OfAsync(bench, broadcast);
        verdict.NobodyIsLost(s_scale.Residents);
        verdict.NoDuplicateCouldBeAvoided();
        verdict.EveryRequestWasIntended();
        Assert.Equal(s_scale.Residents, verdict.In(DeliveryState.Accepted).Count());
        var took = verdict.Accepted.Max(request => request.At) - verdict.Accepted.Min(request => request.At);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s_scale.Residents} in {took.TotalSeconds:0.0} s, {s_scale.Residents / took.TotalSeconds:0} a second; duplicates {verdict.Duplicates}"));
        return took;
    }
}
