// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Lets media that could not be fetched wait again, every hour: until they come, or the platform says that it has them no more.</summary>
internal sealed class MediumRetry(IWebhookInbox inbox, InboxSignal signal, TimeProvider clock, ILogger<MediumRetry> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>Lets all of them wait again.</summary>
    public async Task ReplayAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in inbox.ListQuarantinedAsync(cancellationToken).ConfigureAwait(false))
        {
            if (row.Reason.StartsWith(MediumWork.Word, StringComparison.Ordinal))
            {
                await inbox.ReplayAsync(row.Id, cancellationToken).ConfigureAwait(false);
            }
        }

        signal.Set();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await ReplayAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (StoreException failure)
            {
                logger.StoreFails(failure.GetType().Name, Period);
            }
        }
    }
}
