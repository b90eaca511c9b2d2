// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>F10: the server dies, or ends sessions, in the middle of a broadcast.</summary>
[NeedsPostgres]
[Trait("Category", "Fault")]
public sealed class ServerDeathTests(ITestOutputHelper output)
{
    [Fact]
    public async Task F10_the_server_dies_twice_and_nobody_is_lost()
    {
        var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await using var bench = await ServerBench.StartAsync(server, server.ConnectionString);
        for (var death = 1; death <= 2; death++)
        {
            await server.KillAsync();
            await bench.WhenNoticedAsync();
            await server.StartAgainAsync();
            await bench.WhenAcceptedAsync(ServerBench.Residents * (death + 1) / 4);
        }

        await bench.JudgeAsync(output);
    }

    [Fact]
    public async Task F10_server_and_engine_die_together_and_what_had_left_was_written_down()
    {
        const int Deaths = 3;
        var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await using var bench = await ServerBench.StartAsync(server, server.ConnectionString);
        for (var death = 1; death <= Deaths; death++)
        {
            await Task.WhenAll(server.KillAsync(), bench.Engine.KillAsync());
            await server.StartAgainAsync();

            // Now, before anybody claims again: a lost claim would be made once more, and leave the same trace.
            (await Verdict.OfAsync(bench.Bench)).EveryRequestWasIntended();
            await bench.RunAgainAsync();
            await bench.WhenAcceptedAsync(ServerBench.Residents * (death + 1) / (Deaths + 2));
        }

        await bench.JudgeAsync(output);
    }

    [Fact]
    public async Task F10_sessions_that_an_administrator_ends_lose_nobody()
    {
        const int Times = 10;
        var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await using var bench = await ServerBench.StartAsync(server, server.ConnectionString);
        var ended = 0;
        for (var time = 1; time <= Times; time++)
        {
            ended += Convert.ToInt32(
                await bench.SqlAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"),
                CultureInfo.InvariantCulture);
            await bench.WhenAcceptedAsync((ServerBench.Residents / 4) + (ServerBench.Residents * time / (2 * Times)));
        }

        output.WriteLine($"{ended} sessions were ended");
        Assert.InRange(ended, Times, int.MaxValue);
        await bench.JudgeAsync(output);
    }
}
