// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Inbox;

/// <summary>Keeps the webhook inbox. How bodies are appended and who may read them is the provider's own.</summary>
internal abstract class WebhookInboxStore(IStorageDatabase database) : IWebhookInbox
{
    private const int PageSize = 16;

    /// <inheritdoc/>
    public abstract ValueTask<InboxId> AppendAsync(
        ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public abstract ValueTask<IReadOnlyList<InboxRow>> ReadAsync(
        int limit, IReadOnlyCollection<InboxId> inHand, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public ValueTask<bool> SettleAsync(
        InboxId row, IReadOnlyCollection<InboxFault> faults, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return database.WriteAsync(session => InboxTable.SettleAsync(session, row, faults, at), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<QuarantinedRow> ListQuarantinedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Page by page: a slow reader must hold back neither the write-ahead log nor an erasure.
        var last = default(InboxId);
        List<QuarantinedRow> page;
        do
        {
            page = await database.ReadAsync(session => InboxTable.QuarantinedAsync(session, last, PageSize), cancellationToken).ConfigureAwait(false);
            foreach (var row in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = row.Id;
                yield return row;
            }
        }
        while (page.Count == PageSize);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ReplayAsync(InboxId row, CancellationToken cancellationToken = default) =>
        database.WriteAsync(session => InboxTable.ReplayAsync(session, row), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<InboxState> MeasureAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(InboxTable.MeasureAsync, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> PurgeAsync(
        DateTimeOffset settledBefore, DateTimeOffset quarantinedBefore, CancellationToken cancellationToken = default) =>
        database.WriteAsync(session => InboxTable.PurgeAsync(session, settledBefore, quarantinedBefore), cancellationToken);
}
