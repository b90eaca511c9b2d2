// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>The way to a server, which can be cut: nothing passes any more in either direction, and neither end is told.</summary>
internal sealed class CuttableNetwork : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Connection, Task> _connections = new();
    private readonly int _target;
    private readonly Task _accepting;
    private volatile TaskCompletionSource _passes = Passing();

    public CuttableNetwork(int target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public void Cut() => _passes = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend(AfterCut after)
    {
        foreach (var connection in _connections.Keys)
        {
            switch (after)
            {
                case AfterCut.TheyAreReset:
                    connection.Reset();
                    break;
                case AfterCut.TheyAreForgotten:
                    connection.Forget();
                    break;
            }
        }

        _passes.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections.Values);
        _stop.Dispose();
    }

    private static TaskCompletionSource Passing()
    {
        var passing = new TaskCompletionSource();
        passing.SetResult();
        return passing;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync(_stop.Token);
                var connection = new Connection(client);
                _connections[connection] = CarryAsync(connection);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(Connection connection)
    {
        await Task.Yield();
        try
        {
            await _passes.Task.WaitAsync(_stop.Token);
            await connection.Server.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _target), _stop.Token);
            await Task.WhenAny(PumpAsync(connection.Client, connection.Server), PumpAsync(connection.Server, connection.Client));
            await connection.WhileForgottenAsync(_stop.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server is away, or the test is over.
        }
        finally
        {
            _connections.TryRemove(connection, out _);
            connection.Dispose();
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _stop.Token) is > 0 and var count)
            {
                await _passes.Task.WaitAsync(_stop.Token);
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _stop.Token);
                }
            }

            // That one end hung up is not heard beyond a cut either.
            await _passes.Task.WaitAsync(_stop.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // An end has gone.
        }
    }

    private sealed class Connection(Socket client) : IDisposable
    {
        private volatile bool _isForgotten;

        public Socket Client { get; } = client;

        public Socket Server { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        /// <summary>Leaves the client alone with it; the server finds out by asking, as servers do.</summary>
        public void Forget()
        {
            _isForgotten = true;
            Server.LingerState = new LingerOption(true, 0);
            Server.Dispose();
        }

        public Task WhileForgottenAsync(CancellationToken stop) => _isForgotten ? Task.Delay(Timeout.Infinite, stop) : Task.CompletedTask;

        public void Reset()
        {
            Client.LingerState = Server.LingerState = new LingerOption(true, 0);
            Dispose();
        }

        public void Dispose()
        {
            Client.Dispose();
            Server.Dispose();
        }
    }
}
