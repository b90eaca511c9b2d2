// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Benchmarks.Graph;

namespace WhatsUrp.Benchmarks.Runs;

/// <summary>What the same machine does when nothing is recorded: an <see cref="HttpClient"/> in a loop, as often at once.</summary>
internal static class BareLoop
{
    public static async Task<double> RunAsync(int concurrency, int messages, int before)
    {
        await using var graph = await GraphProcess.StartAsync();
        using var client = new BareClient(graph.Address);

        // Before it counts both sides compile what they run.
        await SendAsync(client, concurrency, before * messages);
        await SendAsync(client, concurrency, messages);
        return (await graph.ReadAsync(before * messages)).PerSecond;
    }

    private static async Task SendAsync(BareClient client, int concurrency, int messages)
    {
        var left = messages;
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await client.SendAsync(Stream.Null);
            }
        })));
    }
}
