// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Outbox.Identity;
using WhatsUrp.Broadcasting.Outbox.Recording;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Sending;

/// <summary>Runs the senders of all lines, and what records their outcomes.</summary>
internal sealed class OutboxEngine(
    ILineDirectory lines,
    IOutboxStore store,
    IOutboxSignal signal,
    DeploymentSeal seal,
    LineRates rates,
    DeliverySender sender,
    OutcomeRecorder recorder,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxEngine>? logger = null)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    /// <summary>Sends until the host stops: then nothing more is claimed, what was not begun is given back, and what is on the wire is waited for.</summary>
    /// <param name="stopping">The host stops.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (await BeginAsync(stopping).ConfigureAwait(false) is not { } values)
        {
            return;
        }

        using var giveUp = new CancellationTokenSource();
        var limit = clock.CreateTimer(_ => giveUp.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var ended = limit.ConfigureAwait(false);
        await using var registration = stopping.Register(() => limit.Change(options.Value.StopLimit, Timeout.InfiniteTimeSpan)).ConfigureAwait(false);
        var recording = recorder.RunAsync(giveUp.Token);
        await Task.WhenAll(lines.Lines.Select(line =>
            new LineSender(line.Id, store, signal, rates, sender, options.Value, clock, _logger).RunAsync(values, stopping, giveUp.Token))).ConfigureAwait(false);
        recorder.Complete();
        await recording.ConfigureAwait(false);
    }

    /// <summary>Learns whose ledger it is and tells it what ended processes left in the spool, before anything is claimed.</summary>
    private async ValueTask<OpaqueValue?> BeginAsync(CancellationToken stopping)
    {
        for (var failures = 0; ;)
        {
            try
            {
                var values = (await seal.GetAsync(stopping).ConfigureAwait(false)).Values;
                await recorder.ReplayAsync(stopping).ConfigureAwait(false);
                return values;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception fault)
            {
                var pause = BackOff.After(++failures, FirstPause);
                if (BackOff.IsWorthTelling(fault, failures))
                {
                    _logger.StoreFails(fault.GetType().Name, pause);
                }

                await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
