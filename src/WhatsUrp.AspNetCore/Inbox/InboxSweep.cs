// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Deletes the rows of the inbox that have served, at the start and every six hours.</summary>
internal sealed class InboxSweep(IWebhookInbox inbox, WebhookOptions options, TimeProvider clock, ILogger<InboxSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            try
            {
                var now = clock.GetUtcNow();
                var count = await inbox.PurgeAsync(now - options.KeepSettled, now - options.KeepQuarantined, stoppingToken).ConfigureAwait(false);
                if (count > 0)
                {
                    logger.Purged(count);
                }
            }
            catch (StoreException failure)
            {
                logger.StoreFails(failure.GetType().Name, Period);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
