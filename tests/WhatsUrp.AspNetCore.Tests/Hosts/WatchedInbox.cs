// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Inbox;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Tests.Hosts;

/// <summary>The real inbox; a test may have it fail, and wait until it is empty. Thread-safe.</summary>
internal sealed class WatchedInbox(IWebhookInbox inner) : IWebhookInbox, IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _settled = new(0);

    /// <summary>May throw, by the name of the call.</summary>
    public Action<string>? Before { get; set; }

    /// <summary>Waits until nothing waits.</summary>
    public async Task<InboxState> EmptiedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await inner.MeasureAsync(patience.Token) is { Waiting: > 0 })
        {
            await _settled.WaitAsync(patience.Token);
        }

        return await inner.MeasureAsync();
    }

    public void Dispose() => _settled.Dispose();

    public ValueTask<InboxId> AppendAsync(ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt, CancellationToken cancellationToken = default)
    {
        Before?.Invoke(nameof(AppendAsync));
        return inner.AppendAsync(body, source, receivedAt, cancellationToken);
    }

    public ValueTask<IReadOnlyList<InboxRow>> ReadAsync(int limit, IReadOnlyCollection<InboxId> inHand, CancellationToken cancellationToken = default)
    {
        Before?.Invoke(nameof(ReadAsync));
        return inner.ReadAsync(limit, inHand, cancellationToken);
    }

    public async ValueTask<bool> SettleAsync(InboxId row, IReadOnlyCollection<InboxFault> faults, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        Before?.Invoke(nameof(SettleAsync));
        var settled = await inner.SettleAsync(row, faults, at, cancellationToken);
        _settled.Release();
        return settled;
    }

    public IAsyncEnumerable<QuarantinedRow> ListQuarantinedAsync(CancellationToken cancellationToken = default) => inner.ListQuarantinedAsync(cancellationToken);

    public ValueTask<bool> ReplayAsync(InboxId row, CancellationToken cancellationToken = default) => inner.ReplayAsync(row, cancellationToken);

    public ValueTask<InboxState> MeasureAsync(CancellationToken cancellationToken = default)
    {
        Before?.Invoke(nameof(MeasureAsync));
        return inner.MeasureAsync(cancellationToken);
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset settledBefore, DateTimeOffset quarantinedBefore, CancellationToken cancellationToken = default) =>
        inner.PurgeAsync(settledBefore, quarantinedBefore, cancellationToken);
}
