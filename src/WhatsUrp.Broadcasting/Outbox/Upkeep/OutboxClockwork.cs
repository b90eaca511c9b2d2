// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WhatsUrp.Broadcasting.Outbox.Upkeep;

/// <summary>Does what has to be done again and again, each duty for itself: a slow one holds up no other one.</summary>
internal sealed class OutboxClockwork(OutboxDuties? duties, TimeProvider clock, ILogger<OutboxClockwork>? logger = null) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (duties is null)
        {
            return;
        }

        // Whose ledger it is, and whether it is fenced, comes before everything else.
        await RepeatAsync(duties.Enrolment, stoppingToken).ConfigureAwait(false);
        await Task.WhenAll(duties.All.Select(duty => RepeatAsync(duty, stoppingToken))).ConfigureAwait(false);
    }

    /// <summary>Does a duty again and again, or, when it is never to be repeated, until it is done once.</summary>
    private async Task RepeatAsync(Duty duty, CancellationToken stopping)
    {
        for (var failures = 0; !stopping.IsCancellationRequested;)
        {
            try
            {
                var hasMore = await duty.RunAsync(stopping).ConfigureAwait(false);
                failures = 0;
                if (duty.Every == Timeout.InfiniteTimeSpan)
                {
                    return;
                }

                if (!hasMore)
                {
                    await (duty.Signal?.WaitAsync(duty.Every, stopping) ?? Task.Delay(duty.Every, clock, stopping)).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                var pause = BackOff.After(++failures, FirstPause);
                if (BackOff.IsWorthTelling(fault, failures))
                {
                    _logger.DutyFailed(duty.Name, fault.GetType().Name, pause);
                }

                await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
