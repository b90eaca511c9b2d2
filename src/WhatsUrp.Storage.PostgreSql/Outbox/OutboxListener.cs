// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.PostgreSql.Database;

namespace WhatsUrp.Storage.PostgreSql.Outbox;

/// <summary>Hears from other processes that there is something to send, and wakes the senders of this one.</summary>
/// <remarks>A hint, no more: whatever is not heard, because the connection broke or a pooler stands between, is found by asking from time to time.</remarks>
internal sealed class OutboxListener(
    PostgreSqlDatabase database, IEnumerable<IOutboxSignal> signals, TimeProvider time, ILogger<OutboxListener>? logger = null) : BackgroundService
{
    // After so long a silence it is asked whether the server is still there.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly IReadOnlyList<IOutboxSignal> _signals = [.. signals];
    private readonly ILogger _logger = logger ?? NullLogger<OutboxListener>.Instance;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; _signals.Count > 0 && !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await ListenAsync(() => failures = 0, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is NpgsqlException or StoreException)
            {
                _logger.ListenerFails(fault.GetType().Name);
                var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures++, 5)));
                await Task.Delay(pause < LongestPause ? pause : LongestPause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(Action onListening, CancellationToken stoppingToken)
    {
        var connection = await database.ConnectAsync(stoppingToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            connection.Notification += (_, notification) => Wake(notification.Payload);
            var session = new PostgreSqlSession(connection, stoppingToken);
            await session.ExecuteScriptAsync($"LISTEN {PostgreSqlSession.Channel}").ConfigureAwait(false);
            onListening();
            while (!stoppingToken.IsCancellationRequested)
            {
                if (!await connection.WaitAsync(Silence, stoppingToken).ConfigureAwait(false))
                {
                    await session.ExecuteScriptAsync("SELECT 1").ConfigureAwait(false);
                }
            }
        }
    }

    private void Wake(string line)
    {
        // Whoever may connect may notify: what is no line is nobody's.
        if (string.IsNullOrWhiteSpace(line) || line.Length > 64)
        {
            return;
        }

        foreach (var signal in _signals)
        {
            signal.Wake(new LineId(line));
        }
    }
}
