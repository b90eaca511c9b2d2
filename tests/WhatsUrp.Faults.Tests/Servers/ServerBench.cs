// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Engines;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>A PostgreSQL server of the test's own that waits for its disk, and an engine in the middle of a broadcast.</summary>
internal sealed class ServerBench : IAsyncDisposable
{
    private const int Rate = 300;

    private ServerBench(PostgresServer server, Bench bench, EngineProcess engine, BroadcastId broadcast) =>
        (Server, Bench, Engine, Broadcast) = (server, bench, engine, broadcast);

    public static int Residents => Scale.Residents;

    public PostgresServer Server { get; }

    public Bench Bench { get; }

    public EngineProcess Engine { get; private set; }

    private BroadcastId Broadcast { get; }

    /// <summary>How often the engine has said that the store does not answer.</summary>
    private int Complaints => Engine.Log.Split("The store does not answer").Length - 1;

    /// <summary>Starts everything; a quarter of the residents have been written to when the task ends.</summary>
    /// <param name="server">The server.</param>
    /// <param name="connectionString">How the engine reaches it.</param>
    public static async Task<ServerBench> StartAsync(PostgresServer server, string connectionString)
    {
        var store = new PostgreSqlBenchStore(server.ConnectionString, server);
        var bench = await Bench.StartAsync(store, Residents, settings: new Dictionary<string, string?>
        {
            ["WhatsUrp:PostgreSql:ConnectionString"] = connectionString,
            ["WhatsUrp:Outbox:MessagesPerSecond"] = $"{Rate}",
        });
        var broadcast = await store.PlanAsync();
        var started = new ServerBench(server, bench, await bench.RunAsync(), broadcast);
        await started.WhenAcceptedAsync(Residents / 4);
        return started;
    }

    /// <summary>Starts another engine in the place of one that has ended.</summary>
    public async Task RunAgainAsync()
    {
        await Engine.DisposeAsync();
        Engine = await Bench.RunAsync();
    }

    /// <summary>Waits until so many requests were accepted, in the middle of the broadcast.</summary>
    public async Task WhenAcceptedAsync(int count)
    {
        using var patience = new CancellationTokenSource(Bench.Patience);
        await Bench.Meta.Ledger.WaitForAsync(count, patience.Token);
        Assert.InRange(Bench.Meta.Ledger.Count, count, Residents - 1);
    }

    /// <summary>Waits until the engine has noticed that something is wrong with its store: a fault that nobody notices proves nothing.</summary>
    public async Task WhenNoticedAsync(int more = 1)
    {
        var until = DateTime.UtcNow + Bench.Patience;
        for (var enough = Complaints + more; Complaints < enough;)
        {
            Assert.True(DateTime.UtcNow < until, $"The engine never noticed; it said:\n{Engine.Log}");
            await Task.Delay(50);
        }
    }

    /// <summary>Runs one statement beside the engine.</summary>
    public async Task<object?> SqlAsync(string sql)
    {
        await using var connection = await Bench.Store.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Lets the broadcast come to its end, and judges: nobody lost, nobody doubled who need not be, nothing sent that was not written down.</summary>
    public async Task JudgeAsync(ITestOutputHelper output)
    {
        await Bench.WhenAsync(reading => reading.IsIn(Broadcast, BroadcastState.Completed));
        Assert.False(Engine.HasExited, Engine.Log);

        var verdict = await Verdict.OfAsync(Bench);
        output.WriteLine($"accepted {verdict.Accepted.Count}, duplicates {verdict.Duplicates}; the store was missed {Complaints} times; {await Bench.ReadAsync()}");
        verdict.NobodyIsLost(Residents);
        verdict.NoDuplicateCouldBeAvoided();
        verdict.EveryRequestWasIntended();
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Bench.DisposeAsync();
    }
}
