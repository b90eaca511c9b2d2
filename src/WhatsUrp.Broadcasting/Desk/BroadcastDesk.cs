// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Preflight;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk;

/// <summary>The desk over a broadcast store.</summary>
internal sealed class BroadcastDesk(
    IBroadcastStore broadcasts, Inspection inspection, DraftRoom drafts, OrderRoom orders, IOptions<BroadcastDesksOptions> options, TimeProvider clock) : IBroadcastDesk
{
    /// <summary>A watcher hears at least this often, so that nothing between takes the connection for dead.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public ValueTask<BroadcastPreview> PreviewAsync(Broadcast broadcast, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        return inspection.RunAsync(broadcast, null, cancellationToken);
    }

    public ValueTask<DeskAnswer> SaveAsync(DeskDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return drafts.SaveAsync(draft, cancellationToken);
    }

    public ValueTask<DeskAnswer> OrderAsync(DeskOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        return orders.RunAsync(order, cancellationToken);
    }

    public async ValueTask<BroadcastReport?> ReportAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default)
    {
        if (await broadcasts.FindAsync(line, id, cancellationToken).ConfigureAwait(false) is not { } record)
        {
            return null;
        }

        var counts = await broadcasts.CountAsync(line, id, cancellationToken).ConfigureAwait(false);
        return new BroadcastReport(record, counts, [.. ReportWords.Of(record, counts)]);
    }

    public ValueTask<IReadOnlyList<BroadcastRecord>> ListAsync(BroadcastQuery query, CancellationToken cancellationToken = default) => broadcasts.ListAsync(query, cancellationToken);

    public async IAsyncEnumerable<BroadcastProgress> WatchAsync(LineId line, BroadcastId id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (last, toldAt) = ((BroadcastProgress?)null, 0L);
        while (true)
        {
            var begun = clock.GetTimestamp();

            if (await broadcasts.FindAsync(line, id, cancellationToken).ConfigureAwait(false) is not { } record)
            {
                yield break;
            }

            var now = new BroadcastProgress(record, await broadcasts.CountAsync(line, id, cancellationToken).ConfigureAwait(false));
            if (last is null || !IsSame(last, now) || clock.GetElapsedTime(toldAt) >= Longest)
            {
                (last, toldAt) = (now, clock.GetTimestamp());
                yield return now;
            }

            if (now.HasEnded)
            {
                yield break;
            }

            // Counting a large broadcast takes time: looking must never become the main work of the store.
            var pause = clock.GetElapsedTime(begun) * 4;
            await Task.Delay(pause > options.Value.WatchInterval ? pause : options.Value.WatchInterval, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    public IAsyncEnumerable<CopyOutcome> CopiesAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) => broadcasts.StreamCopiesAsync(line, id, cancellationToken);

    private static bool IsSame(BroadcastProgress one, BroadcastProgress other) =>
        one.Record.Revision == other.Record.Revision && one.Record.State == other.Record.State && one.Record.Expected == other.Record.Expected
        && (one.Counts.Sent, one.Counts.Delivered, one.Counts.Read, one.Counts.PossibleDuplicates, one.Counts.ConfirmedDuplicates)
            == (other.Counts.Sent, other.Counts.Delivered, other.Counts.Read, other.Counts.PossibleDuplicates, other.Counts.ConfirmedDuplicates)
        && Enum.GetValues<DeliveryState>().All(state => one.Counts.In(state) == other.Counts.In(state));
}
