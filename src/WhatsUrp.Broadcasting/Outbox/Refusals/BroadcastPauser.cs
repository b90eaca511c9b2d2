// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Refusals;

/// <summary>Holds broadcasts that met a fault which more copies would only meet again.</summary>
/// <remarks>Whoever is second finds the broadcast held already, and does nothing. Thread-safe.</remarks>
internal sealed class BroadcastPauser(IBroadcastStore broadcasts, ILogger<BroadcastPauser>? logger = null)
{
    private const string Actor = "system";
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    /// <summary>Holds one broadcast, or for <see cref="PauseReason.TierReached"/> all of the line that are no emergencies.</summary>
    /// <param name="line">The line.</param>
    /// <param name="broadcast">The broadcast that met the fault; <see langword="null"/> for a message of its own.</param>
    /// <param name="reason">Why.</param>
    /// <param name="code">The platform's code, if any.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <exception cref="StoreException">The store does not answer; the same call may be repeated.</exception>
    public async ValueTask PauseAsync(LineId line, BroadcastId? broadcast, PauseReason reason, int? code, CancellationToken cancellationToken)
    {
        if (reason == PauseReason.TierReached)
        {
            var query = new BroadcastQuery([BroadcastState.Sending], int.MaxValue) { Line = line };
            foreach (var record in await broadcasts.ListAsync(query, cancellationToken).ConfigureAwait(false))
            {
                if (record.Lane >= Lane.Routine)
                {
                    await HoldAsync(record, reason, code, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        else if (broadcast is { } id && await broadcasts.FindAsync(line, id, cancellationToken).ConfigureAwait(false) is { } record)
        {
            await HoldAsync(record, reason, code, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask HoldAsync(BroadcastRecord record, PauseReason reason, int? code, CancellationToken cancellationToken)
    {
        // A lost race means that the record has changed: it is read again, and while it still sends it is tried again.
        for (var current = record; current is { State: BroadcastState.Sending };)
        {
            var (line, id) = (current.Broadcast.Line, current.Id);
            var move = new BroadcastMove(line, id, BroadcastState.Sending, current.Revision, BroadcastState.Paused, Actor, "broadcast.pause")
            {
                PauseReason = reason,
                Detail = code is null ? $"{reason}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reason}, code {code}"),
            };
            if (await broadcasts.MoveAsync(move, cancellationToken).ConfigureAwait(false) is not null)
            {
                OutboxTelemetry.Paused(line, reason.ToString());
                _logger.BroadcastPaused(line, id, reason);
                return;
            }

            current = await broadcasts.FindAsync(line, id, cancellationToken).ConfigureAwait(false);
        }
    }
}
