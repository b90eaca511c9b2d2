// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Disks;

/// <summary>F11: the power goes at random instants in the middle of one broadcast, and the disk keeps only what it was told to sync.</summary>
[Trait("Category", "Fault")]
public sealed class PowerCutTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task F11_nothing_has_left_of_which_the_disk_does_not_know_when_the_power_goes(bool someSectorsArrive)
    {
        var random = Seed.Draw(output);
        var store = new SqliteBenchStore();
        using var disk = new Disk(store);
        await using var bench = await Bench.StartAsync(store, Scale.Residents, settings: disk.Settings);
        var broadcast = await store.PlanAsync();
        for (var cut = 0; cut < Scale.Kills; cut++)
        {
            Assert.Equal(0, await CutAsync(bench, disk, random, someSectorsArrive));
        }

        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
        }

        var verdict = await Verdict.OfAsync(bench);
        output.WriteLine($"accepted {verdict.Accepted.Count}, duplicates {verdict.Duplicates}");
        verdict.NobodyIsLost(Scale.Residents);
        verdict.NoDuplicateCouldBeAvoided();
        verdict.EveryRequestWasIntended();
    }

    [Fact]
    public async Task F11_the_control_with_a_lazier_sync_the_same_bench_sees_requests_of_which_the_disk_does_not_know()
    {
        var random = Seed.Draw(output);
        var store = new SqliteBenchStore();
        using var disk = new Disk(store);
        await using var bench = await Bench.StartAsync(store, Scale.Residents, settings: new Dictionary<string, string?>(disk.Settings) { ["SYNCHRONOUS"] = "NORMAL" });
        await store.PlanAsync();
        var unintended = 0;
        for (var cut = 0; cut < Scale.Kills; cut++)
        {
            unintended += await CutAsync(bench, disk, random, someSectorsArrive: false);
        }

        Assert.True(unintended > 0, "With NORMAL nothing was lost: this bench cannot see a loss at all.");
    }

    /// <summary>Runs the engine, cuts its power at a random instant, and tells of how many accepted requests the disk does not know.</summary>
    private async Task<int> CutAsync(Bench bench, Disk disk, Random random, bool someSectorsArrive)
    {
        await using (var engine = await bench.RunAsync())
        {
            var until = Math.Min(Scale.Residents, bench.Meta.Ledger.Count + random.Next(Scale.Residents / (Scale.Kills + 2)));
            await bench.WhenAcceptedAsync(until);
            await engine.KillAsync();
        }

        disk.Cut(someSectorsArrive ? random : null);
        await using var left = await disk.CopyAsync();
        var verdict = await Verdict.OfAsync(bench, left);
        output.WriteLine($"accepted {verdict.Accepted.Count}, unknown to the disk {verdict.Unintended}; {await LedgerReading.OfAsync(left)}");
        return verdict.Unintended;
    }
}
