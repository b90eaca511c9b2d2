// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
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

        // The trail's instant lies before the commit of the activation, so the time is rather too long.
        var activated = await LedgerReading.InstantAsync(bench.Store, "SELECT max(at) FROM audit WHERE action = 'broadcast.materialise'");
        output.WriteLine($"The first copy of the emergency left at most {(accepted[first].At - activated).TotalMilliseconds:0} ms after its activation; {accepted.Skip(first).Count(request => !request.IsEmergency)} routine copies behind it.");
        Assert.NotEqual(0, first);
        Assert.InRange(accepted[first].At - activated, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.InRange(accepted.Skip(first).Count(request => !request.IsEmergency), 0, Between);
    }

    private protected abstract Task<BenchStore> NewStoreAsync();
}
