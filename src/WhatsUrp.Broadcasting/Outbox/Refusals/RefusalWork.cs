// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Broadcasting.Outbox.Policies;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Refusals;

/// <summary>Does what a refusal asks for beside the ledger: holds broadcasts, and records who wants no more marketing messages.</summary>
/// <remarks>It is done before the outcome is recorded, so that a broadcast is held before its copies are ready again. Thread-safe.</remarks>
internal sealed class RefusalWork(
    BroadcastPauser pauser, ErrorRates rates, OptOuts optOuts, TimeProvider clock, ILogger<RefusalWork>? logger = null)
{
    private const int MostRetries = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    /// <summary>Does it.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="judgement">What was decided about it.</param>
    /// <param name="code">The platform's code, if any.</param>
    /// <param name="reason">Why, for the operator.</param>
    /// <param name="cancellationToken">Stops the waiting for a store that does not answer.</param>
    public async ValueTask DoAsync(ClaimedDelivery delivery, Judgement judgement, int? code, string reason, CancellationToken cancellationToken)
    {
        if (judgement.IsAlarm)
        {
            _logger.Alarm(delivery.Line, code, reason);
        }

        if (judgement.IsOptOut)
        {
            await PersistAsync(() => optOuts.TellAsync(delivery.Line, delivery.To, clock.GetUtcNow(), cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        var pause = judgement.Pause;
        if (pause == PauseReason.None && judgement.Verdict is AttemptVerdict.Refused && IsTooOften(delivery))
        {
            pause = PauseReason.ErrorRate;
        }

        if (pause != PauseReason.None)
        {
            await PersistAsync(() => pauser.PauseAsync(delivery.Line, delivery.Broadcast, pause, code, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes a copy that was taken.</summary>
    /// <param name="delivery">The delivery.</param>
    public void Accept(ClaimedDelivery delivery)
    {
        if (delivery.Broadcast is { } broadcast && delivery.Lane != Lane.Emergency)
        {
            rates.Note(delivery.Line, broadcast, isRefusal: false);
        }
    }

    // An alert is never held for its errors.
    private bool IsTooOften(ClaimedDelivery delivery) =>
        delivery.Broadcast is { } broadcast && delivery.Lane != Lane.Emergency && rates.Note(delivery.Line, broadcast, isRefusal: true);

    private async ValueTask PersistAsync(Func<ValueTask> work, CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            try
            {
                await work().ConfigureAwait(false);
                return;
            }
            catch (StoreException fault) when (failures < MostRetries)
            {
                var pause = BackOff.After(++failures, FirstPause);
                _logger.StoreFails(fault.GetType().Name, pause);
                await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
