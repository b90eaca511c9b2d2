// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>F10: there are not enough connections, in the pool of the engine or on the server.</summary>
[NeedsPostgres]
[Trait("Category", "Fault")]
public sealed class ConnectionsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task F10_a_pool_that_is_too_small_loses_nobody()
    {
        // One of them listens, one holds the inbox: a single one is left for everything else, and a claim that waits for a lock has it.
        var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await using var bench = await ServerBench.StartAsync(server, server.ConnectionString + ";Maximum Pool Size=3;Timeout=1");
        await using (var somebody = await bench.Bench.Store.OpenAsync())
        await using (var transaction = await somebody.BeginTransactionAsync())
        {
            await using var hold = somebody.CreateCommand();
            hold.CommandText = "SELECT count(*) FROM (SELECT 1 FROM line_gate FOR UPDATE) AS held";
            Assert.Equal(1L, await hold.ExecuteScalarAsync());
            await bench.WhenNoticedAsync();
        }

        await bench.JudgeAsync(output);
    }

    [Fact]
    public async Task F10_a_server_whose_connections_others_hold_loses_nobody()
    {
        var server = await PostgresServer.StartAsync(new() { Fsync = true, Settings = ["max_connections=20"] });
        await using var bench = await ServerBench.StartAsync(server, server.ConnectionString);
        await using (var others = await Others.CrowdAsync(server.ConnectionString))
        {
            await bench.WhenNoticedAsync(more: 5);
            Assert.InRange(bench.Bench.Meta.Ledger.Count, ServerBench.Residents / 4, ServerBench.Residents - 1);
            output.WriteLine($"others held {others.Count} connections");
        }

        await bench.JudgeAsync(output);
    }
}
