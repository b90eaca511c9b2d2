// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.Simulator.Faults;
using WhatsUrp.Simulator.Receipts;

namespace WhatsUrp.Faults.Tests.Wires;

/// <summary>F3, F4 and F7: answers that never come, receipts that come too often, in any order, or not at all.</summary>
[Trait("Category", "Fault")]
public abstract class WireFaults
{
    private const int Residents = 300;

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    public async Task F3_accepted_without_an_answer_each_copy_is_recognised_by_its_receipt(double share)
    {
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Residents);
        bench.Meta.Faults.Add(new FaultRule(Fault.Drop) { Times = null, Share = share, Operation = "messages" });

        await CompleteAsync(bench, await bench.Store.PlanAsync());

        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(Residents);
        Assert.Equal(0, verdict.Surplus);
        Assert.Equal(Residents, verdict.In(DeliveryState.Accepted).Count());
        Assert.Equal(0, (await bench.ReadAsync()).PossibleDuplicates);
    }

    [Theory]
    [InlineData(OnUnknown.Abandon, 1, DeliveryState.Abandoned)]
    [InlineData(OnUnknown.Resend, 2, DeliveryState.Accepted)]
    public async Task F4_without_answer_and_receipt_it_is_given_up_or_sent_once_more_as_the_author_wants(OnUnknown onUnknown, int copies, DeliveryState end)
    {
        const int Silent = 5;

        // Slowly, so that the silent ones are followed by many whose receipts come: only while receipts flow does a missing one mean anything.
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Residents, settings: new Dictionary<string, string?> { ["WhatsUrp:Outbox:MessagesPerSecond"] = "60" });
        for (var resident = 0; resident < Silent; resident++)
        {
            bench.Meta.Receipts.Set(Population.Phone(resident), ReceiptPlan.Nothing);
            bench.Meta.Faults.Add(new FaultRule(Fault.Drop) { Times = 1, Operation = "messages", Recipient = Population.Phone(resident) });
        }

        await CompleteAsync(bench, await bench.Store.PlanAsync(onUnknown: onUnknown));

        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(Residents);
        for (var resident = 0; resident < Silent; resident++)
        {
            var phone = Population.Phone(resident);
            Assert.Equal(copies, verdict.Accepted.Count(request => request.Recipient == phone));
            var copy = verdict.In(end).Single(row => row.Phone == phone);
            Assert.Equal(copies > 1, copy.IsPossibleDuplicate);
        }

        Assert.Equal(Silent * (copies - 1), verdict.Surplus);
    }

    [Fact]
    public async Task F7_receipts_five_times_over_and_shuffled_count_once()
    {
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Residents, ReceiptPlan.Read);
        bench.Meta.Webhooks.Rules = bench.Meta.Webhooks.Rules with { Duplicates = 4, Shuffles = true, Jitter = TimeSpan.FromMilliseconds(300) };
        var broadcast = await bench.Store.PlanAsync();
        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
            using var patience = new CancellationTokenSource(Bench.Patience);
            await bench.Meta.Webhooks.SettleAsync(patience.Token);
            await bench.WhenInboxIsEmptyAsync();
        }

        var counts = await bench.Store.UseAsync(stores => Counting.OfAsync(stores, broadcast));
        Assert.Equal((Residents, Residents, Residents), (counts.Sent, counts.Delivered, counts.Read));
        Assert.Equal(Residents, counts.In(DeliveryState.Accepted));
        Assert.Equal(0, counts.ConfirmedDuplicates);
    }

    private protected abstract Task<BenchStore> NewStoreAsync();

    private static async Task CompleteAsync(Bench bench, BroadcastId broadcast)
    {
        await using var engine = await bench.RunAsync();
        await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
    }
}
