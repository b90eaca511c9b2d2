// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.Faults.Tests.Stores;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Lanes;

/// <summary>F19: an emergency overtakes whatever else flows.</summary>
[Trait("Category", "Fault")]
public abstract class OvertakingFaults(ITestOutputHelper output)
{
    private const int Rate = 200;

    /// <summary>What one grant covers, and what can be on the wire at once.</summary>
    private const int Between = (Rate / 4) + (Rate / 2);

    [Fact]
    public async Task F19_an_emergency_overtakes_a_routine_broadcast_that_flows()
    {
        var residents = Scale.IsLong ? 50_000 : 4_000;
        await using var bench = await Bench.StartAsync(
            await NewStoreAsync(), residents, settings: new Dictionary<string, string?> { ["WhatsUrp:Outbox:MessagesPerSecond"] = $"{Rate}" });
        await bench.Store.PlanAsync();
        var starts = DateTimeOffset.UtcNow + TimeSpan.FromSeconds(Scale.IsLong ? 20 : 8);
        var emergency = await bench.Store.PlanAsync(Population.Emergency, notBefore: starts);
        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(emergency, BroadcastState.Sending));
            var routine = (await Verdict.OfAsync(bench)).Accepted.Count;
            using var patience = new CancellationTokenSource(Bench.Patience);
            await bench.Meta.Ledger.WaitForAsync(routine + (4 * Rate), patience.Token);
        }

        var copies = (await LedgerReading.CopiesAsync(bench.Store)).ToDictionary(copy => copy.Id, copy => copy.Broadcast);
        var accepted = bench.Meta.Ledger.Read().Select(request => (request.At, IsEmergency: copies[OpaqueReading.Of(request.Opaque!).Delivery] == emergency.Value)).ToList();
        var first = accepted.FindIndex(request => request.IsEmergency);
        var materialised = await bench.Store.UseAsync(async stores => (await Counting.FindAsync(stores, emergency))!.MaterialisedAt!.Value);
        output.WriteLine($"The first copy of the emergency left {(accepted[first].At - materialised).TotalMilliseconds:0} ms after its activation; {accepted.Skip(first).Count(request => !request.IsEmergency)} routine copies behind it.");
        Assert.NotEqual(0, first);
        if (Scale.IsLong)
        {
            // The long form has the machine for itself; beside other tests a second of the clock says nothing, the order still does.
            Assert.InRange(accepted[first].At - materialised, TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(1));
        }

        Assert.InRange(accepted.Skip(first).Count(request => !request.IsEmergency), 0, Between);
    }

    private protected abstract Task<BenchStore> NewStoreAsync();
}
