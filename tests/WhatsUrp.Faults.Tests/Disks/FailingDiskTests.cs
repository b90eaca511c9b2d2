// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Engines;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;

namespace WhatsUrp.Faults.Tests.Disks;

/// <summary>F11: the disk fails in the middle of a broadcast, comes back, fails again, and then the power goes.</summary>
[Trait("Category", "Fault")]
public sealed class FailingDiskTests
{
    private const string Complaint = "The store does not answer";

    private static int Residents => Scale.IsLong ? 10_000 : 900;

    [Theory]
    [InlineData(DiskFault.Full)]
    [InlineData(DiskFault.ReadOnly)]
    [InlineData(DiskFault.Unsyncable)]
    public async Task F11_while_the_disk_fails_nothing_leaves_and_when_it_is_back_the_broadcast_goes_on(DiskFault fault)
    {
        var store = new SqliteBenchStore();
        using var disk = new Disk(store);
        await using var bench = await Bench.StartAsync(store, Residents, settings: new Dictionary<string, string?>(disk.Settings)
        {
            // The spool fails with the disk on which it lies.
            ["WhatsUrp:Outbox:SpoolFolder"] = "/dev/null/spool",
        });
        var broadcast = await store.PlanAsync();
        await using (var engine = await bench.RunAsync())
        {
            await bench.WhenAcceptedAsync(Residents / 4);
            await FailAsync(bench, disk, engine, fault);
            disk.Heal(fault);

            // By itself: nobody starts it again.
            await bench.WhenAcceptedAsync(bench.Meta.Ledger.Count + (Residents / 4));
            await FailAsync(bench, disk, engine, fault);
            await engine.KillAsync();
        }

        disk.Cut();
        await using (var left = await disk.CopyAsync())
        {
            Assert.Equal(0, (await Verdict.OfAsync(bench, left)).Unintended);
        }

        await using (var engine = await bench.RunAsync())
        {
            // Started on a disk that still fails it waits, too.
            await engine.LoggedAsync(Complaint);
            disk.Heal(fault);
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
        }

        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(Residents);
        verdict.NoDuplicateCouldBeAvoided();
        verdict.EveryRequestWasIntended();
    }

    /// <summary>Lets the disk fail, and sees that nothing leaves any more once the engine has noticed.</summary>
    private static async Task FailAsync(Bench bench, Disk disk, EngineProcess engine, DiskFault fault)
    {
        disk.Fail(fault);

        // What was claimed before has left by then: both who claim and who record have complained, again and again.
        var complaints = engine.Logged(Complaint);
        await engine.LoggedAsync(Complaint, complaints + 8);
        var accepted = bench.Meta.Ledger.Count;
        await engine.LoggedAsync(Complaint, complaints + 10);
        Assert.Equal(accepted, bench.Meta.Ledger.Count);
        Assert.Equal(0, (await Verdict.OfAsync(bench)).Unintended);
    }
}
