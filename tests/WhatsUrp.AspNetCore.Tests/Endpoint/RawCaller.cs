// SPDX-License-Identifier: BSD-3-Clause

using System.Net.Sockets;
using System.Text;

namespace WhatsUrp.AspNetCore.Tests.Endpoint;

/// <summary>A caller who writes what he likes to the socket.</summary>
internal sealed class RawCaller : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly TcpClient _client = new();

    private RawCaller()
    {
    }

    public static async Task<RawCaller> ConnectAsync(Uri address)
    {
        var caller = new RawCaller();
        await caller._client.ConnectAsync(address.Host, address.Port);
        return caller;
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes) => await _client.GetStream().WriteAsync(bytes);

    public Task WriteAsync(string text) => WriteAsync(Encoding.ASCII.GetBytes(text));

    public Task PostAsync(params IEnumerable<string> headers) =>
        WriteAsync($"POST /webhook HTTP/1.1\r\nHost: localhost\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    /// <summary>Writes until it is all written or nobody takes it any more.</summary>
    public async Task FloodAsync(ReadOnlyMemory<byte> bytes, int times)
    {
        try
        {
            for (var i = 0; i < times; i++)
            {
                await WriteAsync(bytes);
            }
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
        }
    }

    /// <summary>Reads the status of the answer.</summary>
    public async Task<int> StatusAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var reader = new StreamReader(_client.GetStream(), Encoding.ASCII, leaveOpen: true);
        var line = await reader.ReadLineAsync(patience.Token);
        return int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose() => _client.Dispose();
}
