// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.FaultEngine;

/// <summary>The broadcast store, with a fail point behind the beginning of a cancellation.</summary>
internal sealed class FailingBroadcastStore(IBroadcastStore inner, FailPoint point) : IBroadcastStore
{
    public async ValueTask<BroadcastRecord?> MoveAsync(BroadcastMove move, CancellationToken cancellationToken = default)
    {
        var moved = await inner.MoveAsync(move, cancellationToken);
        if (moved?.State == BroadcastState.Cancelling)
        {
            point.Pass(FailPoint.Cancelling);
        }

        return moved;
    }

    public ValueTask<BroadcastRecord?> SaveAsync(BroadcastRecord draft, string actor, CancellationToken cancellationToken = default) =>
        inner.SaveAsync(draft, actor, cancellationToken);

    public ValueTask<BroadcastRecord?> FindAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) =>
        inner.FindAsync(line, id, cancellationToken);

    public ValueTask<IReadOnlyList<BroadcastRecord>> ListAsync(BroadcastQuery query, CancellationToken cancellationToken = default) =>
        inner.ListAsync(query, cancellationToken);

    public ValueTask<BroadcastCounts> CountAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) =>
        inner.CountAsync(line, id, cancellationToken);

    public IAsyncEnumerable<CopyOutcome> StreamCopiesAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) =>
        inner.StreamCopiesAsync(line, id, cancellationToken);

    public ValueTask<AudienceCounts> CountAudienceAsync(
        LineId line, Segment segment, DateTimeOffset windowOpenSince, DateTimeOffset reachedSince, CancellationToken cancellationToken = default) =>
        inner.CountAudienceAsync(line, segment, windowOpenSince, reachedSince, cancellationToken);
}
