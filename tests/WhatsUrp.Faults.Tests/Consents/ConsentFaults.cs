// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.Simulator.Citizens;

namespace WhatsUrp.Faults.Tests.Consents;

/// <summary>F20: citizens leave while a broadcast goes out.</summary>
[Trait("Category", "Fault")]
public abstract class ConsentFaults
{
    [Fact]
    public async Task F20_who_left_gets_nothing_that_was_claimed_afterwards()
    {
        var (residents, leavers) = Scale.IsLong ? (10_000, 1_000) : (1_200, 60);
        await using var bench = await Bench.StartAsync(
            await NewStoreAsync(), residents, settings: new Dictionary<string, string?> { ["WhatsUrp:Outbox:MessagesPerSecond"] = "150" });
        var broadcast = await bench.Store.PlanAsync();
        await using (await bench.RunAsync())
        {
            using var patience = new CancellationTokenSource(Bench.Patience);
            await bench.Meta.Ledger.WaitForAsync(20, patience.Token);
            for (var leaver = 0; leaver < leavers; leaver++)
            {
                var resident = residents - 1 - (leaver * (residents / leavers));
                bench.Meta.Send(bench.Meta.Add(new Citizen { Phone = "+" + Population.Phone(resident), Name = "Anna" }), "ISCRIZIONE OFF");
            }

            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
            await bench.Meta.Webhooks.SettleAsync(patience.Token);
            await bench.WhenInboxIsEmptyAsync();
        }

        Assert.Equal(leavers, await LedgerReading.CountAsync(bench.Store, "SELECT count(DISTINCT subscriber_id) FROM consent_event WHERE kind = 6"));

        // The confirmation leaves after the commit of the leaving: no copy for the same person was claimed after it.
        Assert.Equal(0, await LedgerReading.CountAsync(
            bench.Store,
            """
            SELECT count(*) FROM delivery d JOIN attempt a ON a.line_id = d.line_id AND a.delivery_id = d.id
            JOIN delivery r ON r.line_id = d.line_id AND r.subscriber_id = d.subscriber_id AND r.broadcast_id IS NULL
            JOIN attempt c ON c.line_id = r.line_id AND c.delivery_id = r.id
            WHERE d.broadcast_id IS NOT NULL AND a.started_at > c.started_at
            """));
        Assert.Equal(leavers, await LedgerReading.CountAsync(bench.Store, "SELECT count(DISTINCT subscriber_id) FROM delivery WHERE broadcast_id IS NULL AND state = 3"));
        var reading = await bench.ReadAsync();
        Assert.NotEqual(0, reading.In(DeliveryState.Suppressed));
        Assert.Equal(residents, reading.In(DeliveryState.Suppressed) + reading.In(DeliveryState.Accepted));
    }

    private protected abstract Task<BenchStore> NewStoreAsync();
}
