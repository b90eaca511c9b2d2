// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Inbox;
using WhatsUrp.Lines;

namespace WhatsUrp.Testing.Towns;

/// <summary>The inbox of the host, watched: it knows what is still being worked on.</summary>
internal sealed class TownInbox(IWebhookInbox inner, TownWatch watch) : IWebhookInbox, IAsyncDisposable
{
    public async ValueTask<InboxId> AppendAsync(ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt, CancellationToken cancellationToken = default)
    {
        // Counted before the worker can settle it.
        watch.Begin();
        try
        {
            return await inner.AppendAsync(body, source, receivedAt, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            watch.End();
            throw;
        }
    }

    public ValueTask<IReadOnlyList<InboxRow>> ReadAsync(int limit, IReadOnlyCollection<InboxId> inHand, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(limit, inHand, cancellationToken);

    public async ValueTask<bool> SettleAsync(InboxId row, IReadOnlyCollection<InboxFault> faults, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        var isSettled = await inner.SettleAsync(row, faults, at, cancellationToken).ConfigureAwait(false);
        if (isSettled)
        {
            watch.Blame(faults.Select(fault => fault.Reason));
            watch.End();
        }

        return isSettled;
    }

    public IAsyncEnumerable<QuarantinedRow> ListQuarantinedAsync(CancellationToken cancellationToken = default) => inner.ListQuarantinedAsync(cancellationToken);

    public async ValueTask<bool> ReplayAsync(InboxId row, CancellationToken cancellationToken = default)
    {
        watch.Begin();
        var waits = false;
        try
        {
            return waits = await inner.ReplayAsync(row, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!waits)
            {
                watch.End();
            }
        }
    }

    public ValueTask<InboxState> MeasureAsync(CancellationToken cancellationToken = default) => inner.MeasureAsync(cancellationToken);

    public ValueTask<int> PurgeAsync(DateTimeOffset settledBefore, DateTimeOffset quarantinedBefore, CancellationToken cancellationToken = default) =>
        inner.PurgeAsync(settledBefore, quarantinedBefore, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        switch (inner)
        {
            case IAsyncDisposable later:
                await later.DisposeAsync().ConfigureAwait(false);
                break;
            case IDisposable now:
                now.Dispose();
                break;
        }
    }
}
