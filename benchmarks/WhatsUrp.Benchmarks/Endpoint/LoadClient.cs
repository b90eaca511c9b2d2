// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WhatsUrp.Benchmarks.Endpoint;

/// <summary>Sends requests at the instants at which they fall due, whether or not earlier ones were answered: latency counts from that instant.</summary>
internal sealed class LoadClient(Uri server, byte[][] requests)
{
    private const int Connections = 128;
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(2);
    private int _next;
    private int _failed;
    private bool _isLost;

    public async Task<LoadResult> RunAsync(double rate, TimeSpan length)
    {
        var count = (int)Math.Max(1, rate * length.TotalSeconds);
        var latencies = new TimeSpan[count];
        var connections = await Task.WhenAll(Enumerable.Range(0, Math.Min(Connections, count)).Select(_ => ConnectAsync()));
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.Select(connection => SendAsync(connection, rate, start, latencies)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var done = latencies.Where(latency => latency > TimeSpan.Zero).Order().ToArray();
        return done.Length == 0 || _isLost
            ? new LoadResult(rate, done.Length / elapsed.TotalSeconds, TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, count - done.Length)
            : new LoadResult(rate, done.Length / Math.Max(elapsed.TotalSeconds, length.TotalSeconds), done[done.Length / 2], done[(int)(done.Length * 0.99)], done[^1], _failed);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Parse(server.Host), server.Port);
        return socket;
    }

    private async Task SendAsync(Socket socket, double rate, long start, TimeSpan[] latencies)
    {
        using (socket)
        {
            var answer = new byte[4096];
            while (Interlocked.Increment(ref _next) - 1 is var number && number < latencies.Length && !_isLost)
            {
                var due = TimeSpan.FromSeconds(number / rate);
                if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
                {
                    // A delay cuts off fractions of a millisecond: never sooner than due.
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)));
                }

                await socket.SendAsync(requests[number % requests.Length]);
                if (await IsGoodAsync(socket, answer))
                {
                    latencies[number] = Stopwatch.GetElapsedTime(start) - due;
                    _isLost |= latencies[number] > TooLate;
                }
                else
                {
                    Interlocked.Increment(ref _failed);
                }
            }
        }
    }

    /// <summary>Reads an answer without a body.</summary>
    private static async Task<bool> IsGoodAsync(Socket socket, byte[] answer)
    {
        for (var length = 0; length < answer.Length;)
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(length));
            length += read;
            if (read == 0 || answer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
            {
                return answer.AsSpan(0, length).StartsWith("HTTP/1.1 200 "u8);
            }
        }

        return false;
    }
}
