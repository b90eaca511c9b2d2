// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Inbox;

/// <summary>Keeps the webhook inbox in the embedded database.</summary>
internal sealed class SqliteWebhookInbox(SqliteDatabase database) : IWebhookInbox
{
    private const int PageSize = 16;
    private readonly AppendGroup _appends = new(database);

    /// <inheritdoc/>
    public ValueTask<InboxId> AppendAsync(
        ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt, CancellationToken cancellationToken = default) =>
        _appends.AppendAsync(body, source, receivedAt, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<InboxRow>> ReadAsync(
        int limit, IReadOnlyCollection<InboxId> inHand, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentNullException.ThrowIfNull(inHand);
        return await database.ReadAsync(session => InboxTable.Waiting(session, limit, inHand), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> SettleAsync(
        InboxId row, IReadOnlyCollection<InboxFault> faults, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return database.WriteAsync(session => InboxTable.Settle(session, row, faults, at), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<QuarantinedRow> ListQuarantinedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Page by page: a slow reader must hold back neither the write-ahead log nor an erasure.
        var last = default(InboxId);
        List<QuarantinedRow> page;
        do
        {
            page = await database.ReadAsync(session => InboxTable.Quarantined(session, last, PageSize), cancellationToken).ConfigureAwait(false);
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
        database.WriteAsync(session => InboxTable.Replay(session, row), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<InboxState> MeasureAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(InboxTable.Measure, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> PurgeAsync(
        DateTimeOffset settledBefore, DateTimeOffset quarantinedBefore, CancellationToken cancellationToken = default) =>
        database.WriteAsync(session => InboxTable.Purge(session, settledBefore, quarantinedBefore), cancellationToken);
}
