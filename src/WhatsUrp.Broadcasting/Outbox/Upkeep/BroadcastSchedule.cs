// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Times;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Upkeep;

/// <summary>Moves broadcasts on as their time comes: begins them, fixes their recipients, ends them.</summary>
/// <remarks>Instants alone count here, never a local time. Several processes may do it at once: each move is a compare-and-set.</remarks>
internal sealed class BroadcastSchedule(
    ILineDirectory lines,
    IBroadcastStore broadcasts,
    IOutboxStore outbox,
    IOutboxSignal signal,
    ScheduleSignal schedule,
    CapacityWatch capacity,
    DeskClock desk,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<BroadcastSchedule>? logger = null)
{
    private const string Actor = "system";
    private const int EmergencyPage = 50_000;
    private const int Page = 10_000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly BroadcastQuery Active = new(
        [BroadcastState.Scheduled, BroadcastState.Materialising, BroadcastState.Sending, BroadcastState.Paused, BroadcastState.Cancelling], int.MaxValue);

    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    /// <summary>Broadcasts that were held before they began: whoever releases one knows that it is late.</summary>
    private readonly HashSet<BroadcastId> _looked = [];

    public Duty Duty => new("schedule", Interval, RunAsync) { Signal = schedule };

    private async ValueTask<bool> RunAsync(CancellationToken cancellationToken)
    {
        var hasMore = false;
        var risen = new Dictionary<LineId, bool>();
        var active = await broadcasts.ListAsync(Active, cancellationToken).ConfigureAwait(false);
        foreach (var record in active.Where(record => lines.Find(record.Broadcast.Line) is not null).OrderBy(record => record.Lane).ThenBy(record => record.CreatedAt))
        {
            hasMore |= await AdvanceAsync(record, risen, cancellationToken).ConfigureAwait(false);
        }

        return hasMore;
    }

    /// <summary>Moves one broadcast on.</summary>
    /// <returns><see langword="true"/> when its recipients are not all fixed yet.</returns>
    private async ValueTask<bool> AdvanceAsync(BroadcastRecord record, Dictionary<LineId, bool> risen, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (record.State)
        {
            case BroadcastState.Scheduled when IsMissed(record, now):
                await MoveAsync(record, BroadcastState.Paused, "broadcast.pause", cancellationToken, PauseReason.Missed).ConfigureAwait(false);
                return false;
            case BroadcastState.Scheduled when (record.Broadcast.NotBefore is not { } due || now >= due) && desk.EarliestFrom(record.Broadcast.Line, record.Lane, now) <= now:
                return await MoveAsync(record, BroadcastState.Materialising, "broadcast.materialise", cancellationToken).ConfigureAwait(false) is not null
                    && await MaterialiseAsync(record, cancellationToken).ConfigureAwait(false);
            case BroadcastState.Materialising:
                return await MaterialiseAsync(record, cancellationToken).ConfigureAwait(false);
            case BroadcastState.Sending or BroadcastState.Paused when now >= EndOf(record):
                await MoveAsync(record, BroadcastState.Expired, "broadcast.expire", cancellationToken).ConfigureAwait(false);
                return false;
            case BroadcastState.Sending:
                await MoveAsync(record, BroadcastState.Completed, "broadcast.complete", cancellationToken).ConfigureAwait(false);
                return false;
            case BroadcastState.Paused when record.PauseReason == PauseReason.TierReached:
                await ResumeAsync(record, risen, cancellationToken).ConfigureAwait(false);
                return false;
            case BroadcastState.Paused when record.MaterialisedAt is null:
                _looked.Add(record.Id);
                return false;
            case BroadcastState.Cancelling:
                await MoveAsync(record, BroadcastState.Cancelled, "broadcast.cancelled", cancellationToken).ConfigureAwait(false);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Lets go on what was held for the limit of its number, when that has risen: all broadcasts of the line, or none.</summary>
    private async ValueTask ResumeAsync(BroadcastRecord record, Dictionary<LineId, bool> risen, CancellationToken cancellationToken)
    {
        var line = record.Broadcast.Line;
        if (!risen.TryGetValue(line, out var hasRisen))
        {
            hasRisen = risen[line] = await capacity.HasRisenAsync(line, cancellationToken).ConfigureAwait(false);
        }

        if (hasRisen && await MoveAsync(record, BroadcastState.Sending, "broadcast.resume", cancellationToken).ConfigureAwait(false) is not null)
        {
            signal.Wake(line);
        }
    }

    /// <summary>Fixes recipients: all of an emergency's at once, a page of others', so that an emergency never waits behind a large routine one.</summary>
    private async ValueTask<bool> MaterialiseAsync(BroadcastRecord record, CancellationToken cancellationToken)
    {
        var isEmergency = record.Lane == Lane.Emergency;
        while (true)
        {
            var done = await outbox.MaterialiseAsync(record.Broadcast.Line, record.Id, isEmergency ? EmergencyPage : Page, cancellationToken).ConfigureAwait(false);
            if (done.IsComplete)
            {
                _logger.BroadcastMoved(record.Broadcast.Line, record.Id, BroadcastState.Sending);
                signal.Wake(record.Broadcast.Line);
                return false;
            }

            if (!isEmergency)
            {
                return true;
            }
        }
    }

    private bool IsMissed(BroadcastRecord record, DateTimeOffset now)
    {
        var grace = record.Lane == Lane.Emergency ? options.Value.EmergencyGrace : options.Value.RoutineGrace;

        // Who falls into the quiet hours is not late before they have ended.
        var due = record.Broadcast.NotBefore is { } notBefore ? desk.EarliestFrom(record.Broadcast.Line, record.Lane, notBefore) : (DateTimeOffset?)null;
        return now >= record.Broadcast.ExpiresAt || (now > due + grace && !_looked.Contains(record.Id));
    }

    /// <summary>When the time of a broadcast is over; one that has not begun and states no end waits for its operator.</summary>
    private DateTimeOffset? EndOf(BroadcastRecord record) => record.Broadcast.ExpiresAt
        ?? (record.MaterialisedAt + (record.Lane == Lane.Emergency ? options.Value.EmergencyTime : options.Value.RoutineTime));

    private async ValueTask<BroadcastRecord?> MoveAsync(
        BroadcastRecord record, BroadcastState to, string action, CancellationToken cancellationToken, PauseReason pause = PauseReason.None)
    {
        var move = new BroadcastMove(record.Broadcast.Line, record.Id, record.State, record.Revision, to, Actor, action)
        {
            PauseReason = pause,
            Detail = pause == PauseReason.None ? "" : pause.ToString(),
        };
        var moved = await broadcasts.MoveAsync(move, cancellationToken).ConfigureAwait(false);
        if (moved is not null)
        {
            _logger.BroadcastMoved(record.Broadcast.Line, record.Id, moved.State);
            if (pause != PauseReason.None)
            {
                OutboxTelemetry.Paused(record.Broadcast.Line, pause.ToString());
                _logger.BroadcastPaused(record.Broadcast.Line, record.Id, pause);
            }
        }

        return moved;
    }
}
