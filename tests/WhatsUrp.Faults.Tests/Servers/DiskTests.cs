// SPDX-License-Identifier: BSD-3-Clause

using Npgsql;
using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>F10: the disk of the server is full in the middle of a broadcast, until somebody makes room.</summary>
/// <remarks>The tables lie on a small disk of their own; the server's log does not: it answers with an error, it does not die of it. It dies in <see cref="ServerDeathTests"/>.</remarks>
[NeedsPostgres]
[Trait("Category", "Fault")]
public sealed class DiskTests(ITestOutputHelper output)
{
    [SmallDiskFact]
    public async Task F10_a_disk_that_is_full_loses_nobody()
    {
        var server = await PostgresServer.StartAsync(new() { Fsync = true, SmallDiskMegabytes = 64 });
        await SqlAsync(server, $"CREATE TABLESPACE small LOCATION '{server.SmallDisk}'");
        await SqlAsync(server, "ALTER DATABASE postgres SET default_tablespace = small");
        await using var bench = await ServerBench.StartAsync(server, server.ConnectionString);

        await SqlAsync(server, "CREATE TABLE public.ballast (word text) WITH (autovacuum_enabled = false)");
        await SqlAsync(server, "ALTER TABLE public.ballast ALTER COLUMN word SET STORAGE PLAIN");
        var full = await Assert.ThrowsAsync<PostgresException>(() => SqlAsync(server, "INSERT INTO public.ballast SELECT repeat('x', 8000) FROM generate_series(1, 100000)"));
        Assert.Equal(PostgresErrorCodes.DiskFull, full.SqlState);
        await bench.WhenNoticedAsync(more: 5);
        var stood = bench.Bench.Meta.Ledger.Count;
        output.WriteLine($"the disk was full: {full.MessageText}; {stood} were accepted");
        Assert.InRange(stood, ServerBench.Residents / 4, ServerBench.Residents - 1);
        await SqlAsync(server, "DROP TABLE public.ballast");

        await bench.JudgeAsync(output);
    }

    private static async Task SqlAsync(PostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
