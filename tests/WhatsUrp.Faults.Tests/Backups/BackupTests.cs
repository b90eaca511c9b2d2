// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;

namespace WhatsUrp.Faults.Tests.Backups;

/// <summary>F26: a backup from the middle of a broadcast is put back the next day.</summary>
[Trait("Category", "Fault")]
public sealed class BackupTests
{
    private const int Residents = 600;

    [Fact]
    public async Task F26_a_restored_ledger_sends_nothing_until_somebody_has_looked()
    {
        var store = new SqliteBenchStore();
        await using var bench = await Bench.StartAsync(store, Residents);
        var broadcast = await store.PlanAsync();
        await using (var engine = await bench.RunAsync())
        {
            using var patience = new CancellationTokenSource(Bench.Patience);
            await bench.Meta.Ledger.WaitForAsync(Residents / 4, patience.Token);
            await engine.KillAsync();
        }

        var backup = Directory.CreateTempSubdirectory("whatsurp-backup-");
        Copy(Path.GetDirectoryName(store.Path)!, backup.FullName);
        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
        }

        Copy(backup.FullName, Path.GetDirectoryName(store.Path)!);
        backup.Delete(recursive: true);
        await ExecuteAsync(store, "UPDATE deployment SET seen_at = seen_at - 86400000000");
        var before = bench.Meta.Ledger.Count;
        await using (await bench.RunAsync())
        {
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Paused));

            // Its doubts are looked at five times a second: several times before this is over.
            await Task.Delay(TimeSpan.FromSeconds(3));
        }

        Assert.Equal(before, bench.Meta.Ledger.Count);
        Assert.Equal((int)PauseReason.RestoreReview, await LedgerReading.CountAsync(store, "SELECT pause_reason FROM broadcast"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(to, "whatsurp.db*"))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.GetFiles(from, "whatsurp.db*"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static async Task ExecuteAsync(SqliteBenchStore store, string sql)
    {
        await using var connection = await store.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
