// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.Simulator.Faults;

namespace WhatsUrp.Faults.Tests.Kills;

/// <summary>F2 and F33: the engine ends exactly between two of its steps, or is asked to end at full speed.</summary>
[Trait("Category", "Fault")]
public abstract class ExactKillFaults
{
    private const int Residents = 600;

    [Theory]
    [InlineData("claimed:1")]
    [InlineData("claimed:2")]
    public async Task F2a_killed_between_the_claim_and_the_request_everybody_gets_one_copy_after_all(string failPoint)
    {
        var verdict = await DieAsync(failPoint, Population.Emergency);

        verdict.NobodyIsLost(Residents);
        Assert.Equal(0, verdict.Duplicates);
        Assert.Equal(Residents, verdict.In(DeliveryState.Accepted).Count());
    }

    [Fact]
    public async Task F2c_killed_between_the_answer_and_its_record_the_receipt_proves_the_copy_and_none_is_sent_again()
    {
        var verdict = await DieAsync("answered:1", Population.Emergency);

        verdict.NobodyIsLost(Residents);
        verdict.NoDuplicateCouldBeAvoided();
        Assert.Equal(0, verdict.Duplicates);
    }

    [Fact]
    public async Task F2b_killed_while_the_answer_is_under_way_the_receipt_proves_the_copy_and_none_is_sent_again()
    {
        const int Held = 20;
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Residents);
        bench.Meta.Faults.Next(Fault.Hold(TimeSpan.FromMinutes(30)), Held);
        var broadcast = await bench.Store.PlanAsync(Population.Emergency);
        await using (var engine = await bench.RunAsync())
        {
            using var patience = new CancellationTokenSource(Bench.Patience);
            await bench.Meta.Ledger.WaitForAsync(Held, patience.Token);
            await engine.KillAsync();
        }

        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
        }

        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(Residents);
        Assert.Equal(0, verdict.Duplicates);
    }

    [Fact]
    public async Task F2d_killed_while_the_recipients_are_written_down_each_is_written_down_once()
    {
        var verdict = await DieAsync("materialised:1", Population.Emergency);

        verdict.NobodyIsLost(Residents);
        Assert.Equal(0, verdict.Duplicates);
    }

    [Fact]
    public async Task F2e_killed_while_it_cancels_it_goes_on_cancelling_and_sends_nothing_more()
    {
        const int Rate = 150, InFlight = 40, Held = 10;
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Residents, settings: new Dictionary<string, string?>(OfficeDesk.Settings)
        {
            ["WhatsUrp:Outbox:MessagesPerSecond"] = $"{Rate}",
            ["WhatsUrp:Outbox:MostInFlight"] = $"{InFlight}",
        });
        var broadcast = await bench.Store.PlanAsync();
        using var patience = new CancellationTokenSource(Bench.Patience);
        await using (var engine = await bench.RunAsync("cancelling:1"))
        {
            await bench.Meta.Ledger.WaitForAsync(Residents / 4, patience.Token);
            bench.Meta.Webhooks.Pause();
            bench.Meta.Faults.Next(Fault.Hold(TimeSpan.FromMinutes(30)), Held);
            await bench.Meta.Ledger.WaitForAsync((Residents / 4) + InFlight + Held, patience.Token);
            using var office = new OfficeDesk(bench.Port);
            await Assert.ThrowsAsync<HttpRequestException>(() => office.CancelAsync(broadcast));
            await engine.ExitedAsync();
        }

        // What had not left is closed in the very commit; what was on the wire is not known to anybody.
        var dead = await bench.ReadAsync();
        Assert.True(dead.IsIn(broadcast, BroadcastState.Cancelling), dead.ToString());
        Assert.Equal(0, dead.In(DeliveryState.Ready));
        Assert.InRange(dead.In(DeliveryState.Sending), Held, (Rate / 4) + InFlight);
        var restart = DateTimeOffset.UtcNow;
        bench.Meta.Webhooks.Resume();
        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Cancelled));
            await bench.Meta.Webhooks.SettleAsync(patience.Token);
            await bench.WhenInboxIsEmptyAsync();
        }

        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(Residents);
        Assert.Equal(Residents, (await bench.ReadAsync()).Broadcasts[broadcast.Value].Expected);
        Assert.Equal(0, verdict.Duplicates);
        Assert.Equal(verdict.Accepted.Count, verdict.In(DeliveryState.Accepted).Count());
        Assert.Equal(dead.In(DeliveryState.Cancelled), verdict.In(DeliveryState.Cancelled).Count());

        // I12: the trail's instant lies before the commit, so these are rather too many.
        var cancelled = await LedgerReading.InstantAsync(bench.Store, "SELECT at FROM audit WHERE action = 'broadcast.cancel'");
        Assert.InRange(verdict.Accepted.Count(request => request.At > cancelled), 0, (Rate / 4) + InFlight);
        Assert.DoesNotContain(verdict.Accepted, request => request.At > restart);
    }

    [Fact]
    public async Task F33_asked_to_stop_at_full_speed_it_leaves_no_doubt_behind()
    {
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Residents);
        var broadcast = await bench.Store.PlanAsync();
        await using (var engine = await bench.RunAsync())
        {
            using var patience = new CancellationTokenSource(Bench.Patience);
            await bench.Meta.Ledger.WaitForAsync(Residents / 4, patience.Token);
            await engine.TerminateAsync();
        }

        var stopped = await bench.ReadAsync();
        Assert.Equal(0, stopped.In(DeliveryState.Unknown) + stopped.In(DeliveryState.Sending));
        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
        }

        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(Residents);
        Assert.Equal(0, verdict.Duplicates);
    }

    private protected abstract Task<BenchStore> NewStoreAsync();

    private async Task<Verdict> DieAsync(string failPoint, string list)
    {
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Residents);
        var broadcast = await bench.Store.PlanAsync(list);
        await using (var engine = await bench.RunAsync(failPoint))
        {
            await engine.ExitedAsync();
        }

        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
        }

        return await Verdict.OfAsync(bench);
    }
}
