// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Pipeline;

/// <summary>Erases what was typed into registrations that nobody came back to, once an hour.</summary>
internal sealed partial class ExpiredDraftSweep(ISubscriberStore store, TimeProvider clock, ILogger<ExpiredDraftSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await store.ExpireDraftsAsync(clock.GetUtcNow(), stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                SweepFailed(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(2004, LogLevel.Error, "Expired registrations could not be erased ({Failure}); the next attempt is in an hour.")]
    private partial void SweepFailed(string failure);
}
