// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasts;

/// <summary>Keeps broadcasts, moves them from state to state, and counts their copies.</summary>
/// <remarks>
/// Thread-safe, and safe between processes where the provider allows several. Each call is one transaction. Every member throws a
/// <see cref="StoreException"/> while the store cannot work: nothing has changed then, and the same call may be repeated.
/// </remarks>
public interface IBroadcastStore
{
    /// <summary>Saves a new broadcast, or a new version of one that is still a draft or was rejected, as a draft.</summary>
    /// <param name="draft">The broadcast; its revision is the one on which it is based, 0 for a new one.</param>
    /// <param name="actor">The staff account.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The broadcast as saved, or <see langword="null"/> when it has another revision or state by now.</returns>
    ValueTask<BroadcastRecord?> SaveAsync(BroadcastRecord draft, string actor, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves a broadcast. With <see cref="BroadcastState.Cancelling"/> and <see cref="BroadcastState.Expired"/> its ready copies are cancelled or
    /// expire in the same transaction (T14); <see cref="BroadcastState.Completed"/> and <see cref="BroadcastState.Cancelled"/> are refused while a copy is open.
    /// </summary>
    /// <remarks>
    /// Draft goes to approval or is scheduled; what waits for approval is scheduled, rejected or a draft again, what was rejected a draft. Scheduled
    /// goes to materialising, paused, draft, cancelling, cancelled or failed; materialising back to scheduled or to failed, and to sending through
    /// <see cref="IOutboxStore.MaterialiseAsync"/> alone. Sending and paused go to each other, to cancelling or expired; sending to completed,
    /// cancelling to cancelled. What was paused before its recipients were fixed goes back to scheduled instead of sending. Cancelling and expiry
    /// put doubts that an operator holds before the resolver again.
    /// </remarks>
    /// <param name="move">The order.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The broadcast after it, or <see langword="null"/> when somebody was first, or it may not go there yet: nothing has changed then.</returns>
    ValueTask<BroadcastRecord?> MoveAsync(BroadcastMove move, CancellationToken cancellationToken = default);

    /// <summary>Reads a broadcast.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The broadcast.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The broadcast, or <see langword="null"/> when the line has none with that id.</returns>
    ValueTask<BroadcastRecord?> FindAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default);

    /// <summary>Lists broadcasts, the latest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The broadcasts.</returns>
    ValueTask<IReadOnlyList<BroadcastRecord>> ListAsync(BroadcastQuery query, CancellationToken cancellationToken = default);

    /// <summary>Counts the copies of a broadcast.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The broadcast.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The counts; all zero when there is no such broadcast.</returns>
    ValueTask<BroadcastCounts> CountAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default);

    /// <summary>Streams what became of each copy, in the order of the deliveries.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The broadcast.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The copies.</returns>
    IAsyncEnumerable<CopyOutcome> StreamCopiesAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default);

    /// <summary>Counts whom a broadcast would reach, and who is left out and why, without writing anything.</summary>
    /// <param name="line">The line.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="windowOpenSince">Persons who last wrote after this instant are within their service window.</param>
    /// <param name="reachedSince">Persons written to outside their service window after this instant count against the limit.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The counts.</returns>
    ValueTask<AudienceCounts> CountAudienceAsync(
        LineId line, Segment segment, DateTimeOffset windowOpenSince, DateTimeOffset reachedSince, CancellationToken cancellationToken = default);
}
