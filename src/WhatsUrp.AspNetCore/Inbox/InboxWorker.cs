// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Works the inbox off: one citizen's messages one after the other, several citizens at once.</summary>
/// <remarks>
/// A row is settled when all of it was taken in or set aside. Killed at any point, the worker begins again with the rows that were
/// not settled; whoever takes their items in a second time knows them.
/// </remarks>
internal sealed class InboxWorker(
    IWebhookInbox inbox,
    BodyUnpacker unpacker,
    ItemRunner runner,
    InboxSignal signal,
    WebhookOptions options,
    WebhookMetrics metrics,
    TimeProvider clock,
    ILogger<InboxWorker> logger) : BackgroundService
{
    private readonly KeyedQueue _queue = new();
    private readonly Dictionary<InboxId, Task> _inHand = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var failures = 0; ;)
            {
                try
                {
                    await TakeUpAsync(stoppingToken).ConfigureAwait(false);
                    failures = 0;
                    await signal.WaitAsync(options.PollInterval, stoppingToken).ConfigureAwait(false);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    var pause = BackOff.After(++failures, options.FirstRetry);
                    logger.StoreFails(failure.GetType().Name, pause);
                    await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_inHand.Values).ConfigureAwait(false);
        }
    }

    /// <summary>Takes rows in hand until there are enough, or no more.</summary>
    private async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var (row, _) in _inHand.Where(pair => pair.Value.IsCompleted).ToList())
            {
                _inHand.Remove(row);
            }

            var free = options.BodiesInHand - _inHand.Count;
            if (free == 0 || await inbox.ReadAsync(free, _inHand.Keys, cancellationToken).ConfigureAwait(false) is not [_, ..] rows)
            {
                return;
            }

            foreach (var row in rows)
            {
                var content = unpacker.Unpack(row);
                _inHand.Add(row.Id, FinishAsync(row, Queue(row.Id, content.Items, cancellationToken), content.Faults, cancellationToken));
            }
        }
    }

    /// <summary>Lets the items of a row join their queues, in their order.</summary>
    private List<Task<IReadOnlyList<InboxFault>>> Queue(InboxId row, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        var begun = new Dictionary<WorkItem, Task>(ReferenceEqualityComparer.Instance);
        var tasks = new List<Task<IReadOnlyList<InboxFault>>>(items.Count);
        foreach (var item in items)
        {
            var before = item.After is { } other ? begun[other] : Task.CompletedTask;
            var task = _queue.RunAsync(item.Key, async () =>
            {
                await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return await runner.RunAsync(row, item, cancellationToken).ConfigureAwait(false);
            });
            begun.Add(item, task);
            tasks.Add(task);
        }

        return tasks;
    }

    private async Task FinishAsync(
        InboxRow row, List<Task<IReadOnlyList<InboxFault>>> items, IReadOnlyList<InboxFault> faults, CancellationToken cancellationToken)
    {
        try
        {
            var failed = await Task.WhenAll(items).ConfigureAwait(false);
            await SettleAsync(row, [.. faults, .. failed.SelectMany(fault => fault)], cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The row waits in the store, and is worked on again.
        }
        catch (Exception failure)
        {
            logger.NotFinished(row.Id, failure.GetType().Name);
            await Task.Delay(BackOff.Longest, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        signal.Set();
    }

    private async Task SettleAsync(InboxRow row, List<InboxFault> faults, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var now = clock.GetUtcNow();
                await inbox.SettleAsync(row.Id, faults, now, cancellationToken).ConfigureAwait(false);
                metrics.Settled(now - row.ReceivedAt, faults.Count);
                if (faults is [var first, ..])
                {
                    logger.Quarantined(row.Id, faults.Count, first.Reason);
                }

                return;
            }
            catch (StoreException failure)
            {
                var pause = BackOff.After(attempt, options.FirstRetry);
                logger.StoreFails(failure.GetType().Name, pause);
                await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
