// SPDX-License-Identifier: BSD-3-Clause

using System.Threading.Channels;

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>The queue of one callback address, and the worker that empties it.</summary>
internal sealed class WebhookFeed : IAsyncDisposable
{
    private readonly Channel<WebhookUpdate> _queue = Channel.CreateUnbounded<WebhookUpdate>(new() { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _worker;

    public WebhookFeed(PauseGate gate, Func<int> most, Func<List<WebhookUpdate>, CancellationToken, Task> post) =>
        _worker = Task.Run(() => WorkAsync(gate, most, post, _stop.Token));

    public void Add(WebhookUpdate update) => _queue.Writer.TryWrite(update);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _worker.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task WorkAsync(PauseGate gate, Func<int> most, Func<List<WebhookUpdate>, CancellationToken, Task> post, CancellationToken cancellationToken)
    {
        var reader = _queue.Reader;
        while (await reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await gate.Opened.WaitAsync(cancellationToken).ConfigureAwait(false);
            var updates = new List<WebhookUpdate>();
            for (var left = most(); left > 0 && reader.TryRead(out var update); left--)
            {
                updates.Add(update);
            }

            await post(updates, cancellationToken).ConfigureAwait(false);
        }
    }
}
