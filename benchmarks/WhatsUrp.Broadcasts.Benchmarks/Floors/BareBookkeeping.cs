// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Benchmarks.Graph;
using WhatsUrp.Benchmarks.Runs;

namespace WhatsUrp.Benchmarks.Floors;

/// <summary>The bare loop, with the bare rows: in groups that write, send and write, several of them at once.</summary>
internal static class BareBookkeeping
{
    private const int Groups = 4;

    public static async Task<double> RunAsync(BenchStore store, int concurrency, int messages, int before)
    {
        await BareLedger.CreateAsync(store, (before + 1) * messages);
        await using var graph = await GraphProcess.StartAsync();
        using var client = new BareClient(graph.Address);
        var ledgers = await OpenAsync(store);
        try
        {
            // Before it counts it compiles what it runs.
            await SendAsync(client, ledgers, concurrency / Groups, 0, before * messages);
            var from = DateTime.UtcNow;
            await SendAsync(client, ledgers, concurrency / Groups, before * messages, messages);
            return messages / (DateTime.UtcNow - from).TotalSeconds;
        }
        finally
        {
            foreach (var ledger in ledgers.Distinct())
            {
                await ledger.DisposeAsync();
            }
        }
    }

    private static async Task<BareLedger[]> OpenAsync(BenchStore store)
    {
        if (store is SqliteBenchStore)
        {
            var one = await SqliteBareLedger.OpenAsync(await store.OpenAsync());
            return [.. Enumerable.Repeat(one, Groups)];
        }

        var own = new BareLedger[Groups];
        for (var group = 0; group < Groups; group++)
        {
            own[group] = new PostgreSqlBareLedger(await store.OpenAsync());
        }

        return own;
    }

    private static async Task SendAsync(BareClient client, BareLedger[] ledgers, int size, int after, int messages)
    {
        var next = 0;
        await Task.WhenAll(ledgers.Select(ledger => Task.Run(async () =>
        {
            for (var from = Interlocked.Add(ref next, size) - size; from < messages; from = Interlocked.Add(ref next, size) - size)
            {
                var (first, count) = (after + from + 1, Math.Min(size, messages - from));
                await ledger.BeginAsync(first, first + count - 1);
                var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => AskAsync(client)));
                await ledger.EndAsync(first, answers);
            }
        })));
    }

    private static async Task<byte[]> AskAsync(BareClient client)
    {
        using var answer = new MemoryStream();
        await client.SendAsync(answer);
        return SHA256.HashData(answer.GetBuffer().AsSpan(0, (int)answer.Length))[..16];
    }
}
