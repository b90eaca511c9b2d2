// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;

namespace WhatsUrp.Benchmarks.Graph;

/// <summary>A Graph server as a process of its own; it ends when its standard input does.</summary>
internal sealed class GraphProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new();

    private GraphProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<GraphProcess> StartAsync(TimeSpan delay = default)
    {
        var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, [GraphServer.Word, delay.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)])
        { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new GraphProcess(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>Reads what came after the first ones.</summary>
    public async Task<Arrivals> ReadAsync(int after = 0)
    {
        var parts = (await _client.GetStringAsync(new Uri(Address, $"{GraphServer.Arrivals}?after={after}"))).Split(' ');
        return new Arrivals(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            double.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
