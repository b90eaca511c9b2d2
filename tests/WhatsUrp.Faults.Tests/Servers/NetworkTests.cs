// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Npgsql;
using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>F10: the network between engine and server is cut in the middle of a broadcast, for longer than a claim holds.</summary>
[NeedsPostgres]
[Trait("Category", "Fault")]
public sealed class NetworkTests(ITestOutputHelper output)
{
    /// <summary>The bench's lease is six seconds.</summary>
    private static readonly TimeSpan s_cut = TimeSpan.FromSeconds(Scale.IsLong ? 30 : 8);

    [Theory]
    [InlineData(AfterCut.TheyGoOn)]
    [InlineData(AfterCut.TheyAreReset)]
    [InlineData(AfterCut.TheyAreForgotten)]
    public async Task F10_a_network_that_was_cut_loses_nobody(AfterCut after)
    {
        var server = await PostgresServer.StartAsync(new() { Fsync = true, Tcp = true });
        await using var network = new CuttableNetwork(server.Port);
        var way = new NpgsqlConnectionStringBuilder(server.TcpConnectionString) { Port = network.Port };
        await using var bench = await ServerBench.StartAsync(server, way.ConnectionString);

        network.Cut();
        await Task.Delay(s_cut);
        var silent = bench.Bench.Meta.Ledger.Count;
        Assert.InRange(silent, ServerBench.Residents / 4, ServerBench.Residents - 1);
        network.Mend(after);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{silent} were accepted before it was mended"));

        await bench.JudgeAsync(output);
    }
}
