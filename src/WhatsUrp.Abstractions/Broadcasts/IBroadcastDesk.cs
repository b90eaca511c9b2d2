// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasts;

/// <summary>What the office does with broadcasts: looks at them beforehand, writes, approves and stops them, and watches them go out.</summary>
/// <remarks>
/// Thread-safe. Who may call what is the caller's business; who wrote and who approves is the desk's. Every member throws a
/// <see cref="StoreException"/> while the store cannot work: nothing has changed then, and the same call may be repeated.
/// </remarks>
public interface IBroadcastDesk
{
    /// <summary>Says what a broadcast would be and whom it would reach, and everything that stands against it; writes and sends nothing.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The preview.</returns>
    ValueTask<BroadcastPreview> PreviewAsync(Broadcast broadcast, CancellationToken cancellationToken = default);

    /// <summary>Saves a new broadcast, or a new version of a draft or of one that was rejected.</summary>
    /// <param name="draft">What is to be saved.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The broadcast as saved, or why not.</returns>
    ValueTask<DeskAnswer> SaveAsync(DeskDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Carries out an order. Of two orders given at once for the same step one is done, the other refused.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The broadcast after it, or why not.</returns>
    ValueTask<DeskAnswer> OrderAsync(DeskOrder order, CancellationToken cancellationToken = default);

    /// <summary>Tells what became of a broadcast, in figures and in words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The broadcast.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The report, or <see langword="null"/> when the line has no such broadcast.</returns>
    ValueTask<BroadcastReport?> ReportAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default);

    /// <summary>Lists broadcasts, the latest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The broadcasts.</returns>
    ValueTask<IReadOnlyList<BroadcastRecord>> ListAsync(BroadcastQuery query, CancellationToken cancellationToken = default);

    /// <summary>Watches a broadcast: its state and counts at once, then from time to time, for the last time when it has ended.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The broadcast.</param>
    /// <param name="cancellationToken">Stops the watching.</param>
    /// <returns>The progress; nothing when the line has no such broadcast.</returns>
    IAsyncEnumerable<BroadcastProgress> WatchAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default);

    /// <summary>Streams what became of each copy, without names and numbers.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The broadcast.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The copies; nothing when the line has no such broadcast.</returns>
    IAsyncEnumerable<CopyOutcome> CopiesAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default);
}
