// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Broadcasting.Outbox.Identity;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Sending;

/// <summary>Sends what one line has to send: claims what may leave now, never more than it has hands for, and lets it go in order.</summary>
/// <remarks>Whatever is not claimed yet can still be paused, cancelled and overtaken.</remarks>
internal sealed class LineSender(
    LineId line, IOutboxStore store, IOutboxSignal signal, LineRates rates, DeliverySender sender, OutboxOptions options, TimeProvider clock, ILogger logger)
{
    private const double SecondsOnTheWire = 0.75;

    // More than the fastest number that Meta has needs, 1,000 a second.
    private const int MostHands = 1024;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly string Owner = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    private readonly Pacer _pacer = new(clock);
    private readonly LineHold _hold = new(clock);
    private readonly Wakening _hands = new(clock);

    // On the wire; and claimed without an outcome in the ledger, which is what a crash leaves in doubt.
    private int _busy;
    private int _open;

    // What the last claim brought leaves while the next one is asked for; two never leave at once, so that all goes in order.
    private Task _leaving = Task.CompletedTask;

    /// <summary>Sends until the host stops, then waits for what is on the wire.</summary>
    /// <param name="values">Makes opaque values.</param>
    /// <param name="stopping">Nothing more is claimed or begun from then on.</param>
    /// <param name="giveUp">What is on the wire is not waited for any longer.</param>
    public async Task RunAsync(OpaqueValue values, CancellationToken stopping, CancellationToken giveUp)
    {
        for (var failures = 0; !stopping.IsCancellationRequested;)
        {
            try
            {
                await RoundAsync(values, stopping, giveUp).ConfigureAwait(false);
                failures = 0;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
            }
            catch (Exception fault)
            {
                var pause = BackOff.After(++failures, FirstPause);
                if (fault is StoreException)
                {
                    logger.StoreFails(fault.GetType().Name, pause);
                }
                else if (BackOff.IsWorthTelling(fault, failures))
                {
                    logger.SenderFailed(line, fault.GetType().Name, pause);
                }

                await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await _leaving.ConfigureAwait(false);
        while (Volatile.Read(ref _busy) > 0)
        {
            await _hands.WaitAsync(options.PollInterval, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async ValueTask RoundAsync(OpaqueValue values, CancellationToken stopping, CancellationToken giveUp)
    {
        if (_hold.Left is { Ticks: > 0 } left)
        {
            await Task.Delay(left, clock, stopping).ConfigureAwait(false);
        }

        var rate = rates.Of(line);
        var free = await FreeHandsAsync(rate, stopping).ConfigureAwait(false);
        var askedAt = clock.GetTimestamp();

        // Not stopped half-way: what a cancelled commit took all the same would stay unknown.
        var claim = await store.ClaimAsync(new ClaimOrder(line, free, rate, Owner, options.Lease), CancellationToken.None).ConfigureAwait(false);
        var took = clock.GetElapsedTime(askedAt);
        Interlocked.Add(ref _open, claim.Deliveries.Count);
        await _leaving.ConfigureAwait(false);
        var lease = new LeaseTime(clock, askedAt, options.Lease, options.Doubt.LeaseMargin);
        _leaving = Task.Run(() => SendAsync(claim, lease, rate, values, stopping, giveUp), CancellationToken.None);
        OutboxTelemetry.Claimed(line, took, claim.IsBlocked);
        Count(claim);
        if (claim.NextIn is not { } next || next > TimeSpan.Zero)
        {
            await signal.WaitAsync(line, Pause(claim, rate), stopping).ConfigureAwait(false);
        }
    }

    /// <summary>Claims of single messages would cost a commit each: tokens may gather for half a grant, which a signal cuts short.</summary>
    private TimeSpan Pause(Claim claim, GateRate rate)
    {
        var next = claim.NextIn ?? options.PollInterval;
        var least = claim.Deliveries.Count > 0 ? rate.Grant / 2 : TimeSpan.FromMilliseconds(1);
        var pause = next < least ? least : next;
        return pause < options.PollInterval ? pause : options.PollInterval;
    }

    private async ValueTask<int> FreeHandsAsync(GateRate rate, CancellationToken stopping)
    {
        var most = options.MostInFlight > 0 ? options.MostInFlight : Math.Clamp((int)Math.Ceiling(rate.PerSecond * SecondsOnTheWire), 16, MostHands);

        // A few at once: a claim for each hand that comes free would cost a commit each.
        var enough = Math.Max(1, most / 8);
        for (var free = most - Volatile.Read(ref _open); ; free = most - Volatile.Read(ref _open))
        {
            if (free >= enough)
            {
                return free;
            }

            await _hands.WaitAsync(options.PollInterval, stopping).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(Claim claim, LeaseTime lease, GateRate rate, OpaqueValue values, CancellationToken stopping, CancellationToken giveUp)
    {
        foreach (var delivery in claim.Deliveries)
        {
            try
            {
                stopping.ThrowIfCancellationRequested();
                await _pacer.WaitAsync(rate.PerSecond, rate.Grant, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                sender.Return(delivery, claim.Lease, "the service stops", Close);
                continue;
            }

            Interlocked.Increment(ref _busy);
            _ = SendAsync(delivery, claim.Lease, lease, values, giveUp);
        }
    }

    private async Task SendAsync(ClaimedDelivery delivery, Guid claim, LeaseTime lease, OpaqueValue values, CancellationToken giveUp)
    {
        await sender.SendAsync(delivery, claim, lease, values, _hold, Close, giveUp).ConfigureAwait(false);
        Interlocked.Decrement(ref _busy);
        _hands.Set();
    }

    private void Close()
    {
        Interlocked.Decrement(ref _open);
        _hands.Set();
    }

    private void Count(Claim claim)
    {
        if (claim.Deliveries.Count > 0)
        {
            OutboxTelemetry.CameTo(line, DeliveryState.Sending, claim.Deliveries.Count);
        }

        if (claim.Suppressed > 0)
        {
            OutboxTelemetry.CameTo(line, DeliveryState.Suppressed, claim.Suppressed);
        }

        if (claim.Expired > 0)
        {
            OutboxTelemetry.CameTo(line, DeliveryState.Expired, claim.Expired);
        }
    }
}
