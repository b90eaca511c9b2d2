// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Audits;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Broadcasts;

/// <summary>Keeps broadcasts.</summary>
internal sealed class BroadcastStore(IStorageDatabase database) : IBroadcastStore
{
    private const int PageSize = 500;

    /// <inheritdoc/>
    public ValueTask<BroadcastRecord?> SaveAsync(BroadcastRecord draft, string actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        return database.WriteAsync(session => SaveAsync(session, draft, actor), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<BroadcastRecord?> MoveAsync(BroadcastMove move, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(move);
        return database.WriteAsync(session => MoveRun.RunAsync(session, move), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<BroadcastRecord?> FindAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => BroadcastTable.FindAsync(session, line, id), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<BroadcastRecord>> ListAsync(BroadcastQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await database.ReadAsync(session => BroadcastTable.ListAsync(session, query), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<BroadcastCounts> CountAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => CopyTable.MeasureAsync(session, line, id), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<CopyOutcome> StreamCopiesAsync(
        LineId line, BroadcastId id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Page by page: a slow reader must hold back neither the write-ahead log nor an erasure.
        var last = default(DeliveryId);
        List<CopyOutcome> page;
        do
        {
            page = await database.ReadAsync(session => CopyTable.PageAsync(session, line, id, last, PageSize), cancellationToken).ConfigureAwait(false);
            foreach (var copy in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = copy.Delivery;
                yield return copy;
            }
        }
        while (page.Count == PageSize);
    }

    /// <inheritdoc/>
    public ValueTask<AudienceCounts> CountAudienceAsync(
        LineId line, Segment segment, DateTimeOffset windowOpenSince, DateTimeOffset reachedSince, CancellationToken cancellationToken = default)
    {
        var counter = new AudienceCounter(line, segment);
        return database.ReadAsync(
            async session =>
            {
                var (recipients, within) = await counter.ReachedAsync(session, windowOpenSince).ConfigureAwait(false);
                return new AudienceCounts(
                    recipients,
                    within,
                    await counter.ExcludedAsync(session).ConfigureAwait(false),
                    await counter.ReachedLatelyAsync(session, reachedSince).ConfigureAwait(false));
            },
            cancellationToken);
    }

    private static async ValueTask<BroadcastRecord?> SaveAsync(StorageSession session, BroadcastRecord draft, string actor)
    {
        var known = await BroadcastTable.HoldAsync(session, draft.Broadcast.Line, draft.Id).ConfigureAwait(false);
        if ((known?.Revision ?? 0) != draft.Revision || known is { State: not (BroadcastState.Draft or BroadcastState.Rejected) })
        {
            return null;
        }

        var now = await session.NowAsync().ConfigureAwait(false);
        var saved = new BroadcastRecord
        {
            Id = draft.Id,
            Broadcast = draft.Broadcast,
            State = BroadcastState.Draft,
            Revision = draft.Revision + 1,
            Lane = draft.Lane,
            Author = actor,
            ContentSha256 = draft.ContentSha256.Length > 0 ? draft.ContentSha256 : BroadcastJson.DigestOf(draft.Broadcast),
            CreatedAt = known?.CreatedAt ?? now,
        };
        await BroadcastTable.SaveAsync(session, saved).ConfigureAwait(false);
        await AuditTable.AppendAsync(session, saved.Broadcast.Line, now, actor, "broadcast.save", saved.Id.ToString()).ConfigureAwait(false);
        return saved;
    }
}
