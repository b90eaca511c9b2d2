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
    private const int Rate = 200, Grant = Rate / 4, MostInFlight = Rate / 2;

    [Fact]
    public async Task F19_an_emergency_overtakes_a_routine_broadcast_that_flows()
    {
        var residents = Scale.IsLong ? 50_000 : 4_000;
        await using var bench = await Bench.StartAsync(
            await NewStoreAsync(), residents, settings: new Dictionary<string, string?> { ["WhatsUrp:Outbox:MessagesPerSecond"] = $"{Rate}" });
        await bench.Store.PlanAsync();
        var starts = DateTimeOffset.UtcNow + TimeSpan.FromSeconds(Scale.IsLong ? 20 : 8);
        var emergency = await bench.Store.PlanAsync(Population.Emergency, notBefore: starts);

        // The activation is a commit, which nobody sees: it came after the last look but one that did not show it began.
        var (before, looking) = (DateTimeOffset.UtcNow, DateTimeOffset.UtcNow);
        DateTimeOffset seen;
        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading =>
            {
                var isActive = reading.IsIn(emergency, BroadcastState.Sending);
                (before, looking) = isActive ? (before, looking) : (looking, DateTimeOffset.UtcNow);
                return isActive;
            });
            seen = DateTimeOffset.UtcNow;
            var routine = (await Verdict.OfAsync(bench)).Accepted.Count;
            using var patience = new CancellationTokenSource(Bench.Patience);
            await bench.Meta.Ledger.WaitForAsync(routine + (4 * Rate), patience.Token);
        }

        var verdict = await Verdict.OfAsync(bench);
        var copies = (await LedgerReading.CopiesAsync(bench.Store)).ToDictionary(copy => copy.Id, copy => copy.Broadcast);
        var isEmergency = verdict.Accepted.Select(request => copies[OpaqueReading.Of(request.Opaque!).Delivery] == emergency.Value).ToList();
        var first = isEmergency.IndexOf(true);
        var behind = isEmergency.Skip(first).Count(isOne => !isOne);
        var (lead, granted) = (verdict.Accepted[first].At - before, verdict.GrantedAt(verdict.Accepted[first]));
        var late = verdict.Accepted.Where((request, at) => !isEmergency[at] && verdict.GrantedAt(request) > seen && verdict.GrantedAt(request) < granted).Count();
        output.WriteLine($"The first copy of the emergency left at most {lead.TotalMilliseconds:0} ms after its activation; {late} routine copies were granted in between, {behind} came behind it.");
        Assert.NotEqual(0, first);
        Assert.InRange(late, 0, Grant);
        Assert.InRange(behind, 0, Grant + MostInFlight);
        Assert.InRange(lead, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private protected abstract Task<BenchStore> NewStoreAsync();
}
