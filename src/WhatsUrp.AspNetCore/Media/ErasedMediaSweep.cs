// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhatsUrp.Media;

namespace WhatsUrp.AspNetCore.Media;

/// <summary>Deletes the media of erased persons, at the start and every minute. Where no store for media is registered, they wait.</summary>
internal sealed class ErasedMediaSweep(IServiceProvider services, TimeProvider clock, ILogger<ErasedMediaSweep> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>Deletes all that can be deleted now.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IErasedMedia>() is not { } erased || services.GetService<IMediaStore>() is not { } store)
        {
            return;
        }

        while (await erased.ReadAsync(BatchSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } batch)
        {
            foreach (var medium in batch)
            {
                await store.DeleteAsync(medium.Line, medium.MediumId, cancellationToken).ConfigureAwait(false);

                // One that has not been fetched yet, or is being fetched, must not come after its person is gone.
                await store.GiveUpAsync(medium.Line, medium.MediumId, cancellationToken).ConfigureAwait(false);
            }

            await erased.SettleAsync(batch, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            try
            {
                await SweepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (StoreException failure)
            {
                logger.NotErased(failure.GetType().Name, Period);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
