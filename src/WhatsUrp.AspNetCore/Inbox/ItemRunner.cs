// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Tries a piece of work until it is done, or until it is clear that it never will be.</summary>
/// <remarks>
/// A store that cannot work now is waited for, however long that takes: nothing is lost. Anything else is tried a few times and
/// then set aside. Between two attempts others may run.
/// </remarks>
internal sealed class ItemRunner(
    IServiceScopeFactory scopes, WebhookOptions options, WebhookMetrics metrics, TimeProvider clock, ILogger<ItemRunner> logger) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(options.Parallelism);

    /// <summary>Runs a piece of work of a row.</summary>
    /// <returns>What could not be done; normally empty.</returns>
    public async Task<IReadOnlyList<InboxFault>> RunAsync(InboxId row, WorkItem item, CancellationToken cancellationToken)
    {
        var defects = 0;
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(item, cancellationToken).ConfigureAwait(false) is not { } failure)
            {
                metrics.Worked(item.Kind, item.Count);
                return [];
            }

            var pause = BackOff.After(attempt, options.FirstRetry);
            if (failure is StoreException)
            {
                logger.StoreFails(failure.GetType().Name, pause);
            }
            else if (item.Halves is [_, ..] halves)
            {
                return await ApartAsync(row, halves, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                logger.AttemptFailed(row, ++defects, failure.GetType().Name);
                if (defects == options.MaxAttempts)
                {
                    return [new InboxFault($"{item.Kind} failed {defects} times ({failure.GetType().Name})", item.Cut())];
                }
            }

            metrics.Retried();
            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private async Task<IReadOnlyList<InboxFault>> ApartAsync(InboxId row, IReadOnlyList<WorkItem> halves, CancellationToken cancellationToken)
    {
        var faults = new List<InboxFault>();
        foreach (var half in halves)
        {
            faults.AddRange(await RunAsync(row, half, cancellationToken).ConfigureAwait(false));
        }

        return faults;
    }

    private async Task<Exception?> TryAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await item.RunAsync(scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
                return null;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return failure;
        }
        finally
        {
            _slots.Release();
        }
    }
}
