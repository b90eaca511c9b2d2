// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;

namespace WhatsUrp.Faults.Tests.Disks;

/// <summary>F11: other programs use the database in the middle of a broadcast.</summary>
[Trait("Category", "Fault")]
public sealed class BusyDatabaseTests
{
    /// <summary>Stands in the log whoever it was that could not use the database.</summary>
    private const string Complaint = "StorageException";

    private static int Residents => Scale.IsLong ? 10_000 : 900;

    [Fact]
    public async Task F11_a_writer_that_holds_the_database_too_long_delays_the_broadcast_and_harms_nobody()
    {
        var store = new SqliteBenchStore();
        await using var bench = await Bench.StartAsync(store, Residents);
        var broadcast = await store.PlanAsync();
        await using (var engine = await bench.RunAsync())
        {
            await bench.WhenAcceptedAsync(Residents / 4);
            await using (var other = await store.OpenAsync())
            {
                await ExecuteAsync(other, "BEGIN IMMEDIATE");
                await engine.LoggedAsync(Complaint);
                Assert.Equal(0, (await Verdict.OfAsync(bench)).Unintended);
                await ExecuteAsync(other, "ROLLBACK");
            }

            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
        }

        await JudgeAsync(bench);
    }

    [Fact]
    public async Task F11_readers_and_a_backup_in_the_middle_of_a_broadcast_hold_up_nothing()
    {
        var store = new SqliteBenchStore();
        await using var backup = new SqliteBenchStore();
        await using var bench = await Bench.StartAsync(store, Residents);
        var broadcast = await store.PlanAsync();
        await using (var engine = await bench.RunAsync())
        {
            await bench.WhenAcceptedAsync(Residents / 4);
            await using (var reader = (SqliteConnection)await store.OpenAsync())
            {
                await using var snapshot = reader.BeginTransaction(deferred: true);
                var before = await ReadAsync(reader, snapshot);
                await using (var copied = (SqliteConnection)await backup.OpenAsync())
                {
                    reader.BackupDatabase(copied);
                }

                await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
                Assert.Equal(before, await ReadAsync(reader, snapshot));
            }

            Assert.Equal(0, engine.Logged(Complaint));
        }

        await JudgeAsync(bench);
        var open = (await LedgerReading.OfAsync(backup)).Open;
        Assert.InRange(open, 1, Residents);
    }

    private static async Task JudgeAsync(Bench bench)
    {
        var verdict = await Verdict.OfAsync(bench);
        verdict.NobodyIsLost(Residents);
        verdict.NoDuplicateCouldBeAvoided();
        verdict.EveryRequestWasIntended();
    }

    private static async Task<long> ReadAsync(SqliteConnection reader, SqliteTransaction snapshot)
    {
        await using var command = reader.CreateCommand();
        (command.CommandText, command.Transaction) = ("SELECT count(*) FROM attempt WHERE ended_at IS NOT NULL", snapshot);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
