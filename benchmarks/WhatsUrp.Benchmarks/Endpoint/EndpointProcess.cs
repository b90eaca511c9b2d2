// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;

namespace WhatsUrp.Benchmarks.Endpoint;

/// <summary>A server as a process of its own; it ends when its standard input does.</summary>
internal sealed class EndpointProcess : IAsyncDisposable
{
    private readonly Process _process;

    private EndpointProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<EndpointProcess> StartAsync(string kind)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [EndpointServer.Word, kind]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new EndpointProcess(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>Waits until the inbox is empty.</summary>
    /// <returns>Bodies a second; nothing when the inbox was empty from the beginning.</returns>
    public async Task<double?> DrainAsync(TimeSpan limit)
    {
        using var client = new HttpClient();
        var start = Stopwatch.GetTimestamp();
        var first = await WaitingAsync(client);
        var left = first;
        while (left > 0 && Stopwatch.GetElapsedTime(start) < limit)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250));
            left = await WaitingAsync(client);
        }

        return first == 0 ? null : (first - left) / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(20)))
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<int> WaitingAsync(HttpClient client) =>
        int.Parse(await client.GetStringAsync(new Uri(Address, EndpointServer.Waiting)), CultureInfo.InvariantCulture);
}
