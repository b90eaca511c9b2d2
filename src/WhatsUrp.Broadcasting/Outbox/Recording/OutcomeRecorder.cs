// SPDX-License-Identifier: BSD-3-Clause

using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Outbox.Recording;

/// <summary>Records outcomes in groups: up to 256, or what comes within ten milliseconds while more requests are on the wire.</summary>
/// <remarks>
/// While the store does not answer, outcomes are kept in memory and in the spool and are offered again until it takes them: late ones too,
/// for an acceptance counts as proof whatever became of its lease. Thread-safe.
/// </remarks>
internal sealed class OutcomeRecorder(
    IOutboxStore store, IOutboxSignal signal, OutcomeSpool spool, TimeProvider clock, ILogger<OutcomeRecorder>? logger = null)
{
    /// <summary>How many outcomes make one transaction at most.</summary>
    public const int MostTogether = 256;

    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;
    private readonly Channel<PostedOutcome> _outcomes = Channel.CreateUnbounded<PostedOutcome>();
    private TaskCompletionSource _full = new();
    private int _expected;

    /// <summary>Announces an outcome, for which a group may wait a moment.</summary>
    public void Expect() => Interlocked.Increment(ref _expected);

    /// <summary>Hands over the outcome of an attempt that was announced. Never fails: nothing may come between an answer and its record.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="recorded">Is told when it stands in the ledger.</param>
    public void Post(AttemptOutcome outcome, Action recorded)
    {
        Interlocked.Decrement(ref _expected);
        _outcomes.Writer.TryWrite(new PostedOutcome(outcome, recorded));
        if (IsFull)
        {
            Volatile.Read(ref _full).TrySetResult();
        }
    }

    /// <summary>Says that no further outcome comes: <see cref="RunAsync"/> ends when all are recorded.</summary>
    public void Complete() => _outcomes.Writer.TryComplete();

    /// <summary>Offers what ended processes left in the spool.</summary>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <exception cref="StoreException">The store does not answer; the same call may be repeated.</exception>
    public ValueTask ReplayAsync(CancellationToken cancellationToken) => spool.ReplayAsync(RecordAsync, cancellationToken);

    /// <summary>Records until all is recorded.</summary>
    /// <param name="giveUp">Ends it while the store does not answer: what is left stays in the spool.</param>
    public async Task RunAsync(CancellationToken giveUp)
    {
        var group = new List<PostedOutcome>();
        while (await _outcomes.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await GatherAsync(group).ConfigureAwait(false);
            if (!await OfferAsync(group, giveUp).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private bool IsFull => Volatile.Read(ref _expected) <= 0 || _outcomes.Reader.Count >= MostTogether;

    private async ValueTask GatherAsync(List<PostedOutcome> group)
    {
        // Woken once, not by each that comes. Whoever comes after the look at the group finds this one to wake: hence the exchange, a barrier.
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _full, full);
        if (!IsFull)
        {
            await Task.WhenAny(full.Task, Task.Delay(LongestGathering, clock)).ConfigureAwait(false);
        }

        Take(group, MostTogether);
    }

    private void Take(List<PostedOutcome> group, int most)
    {
        while (group.Count < most && _outcomes.Reader.TryRead(out var outcome))
        {
            group.Add(outcome);
        }
    }

    /// <summary>Offers a group until the store takes it.</summary>
    /// <returns><see langword="false"/> when it was given up.</returns>
    private async ValueTask<bool> OfferAsync(List<PostedOutcome> group, CancellationToken giveUp)
    {
        var spooled = 0;
        var usesSpool = false;
        for (var failures = 0; group.Count > 0;)
        {
            try
            {
                var part = group.Take(MostTogether).ToList();
                await RecordAsync([.. part.Select(posted => posted.Outcome)]).ConfigureAwait(false);
                group.RemoveRange(0, part.Count);
                part.ForEach(posted => posted.Recorded());
                spooled = Math.Max(0, spooled - part.Count);
            }
            catch (StoreException fault)
            {
                // What has come meanwhile is written down too: the process may end before the store is back.
                Take(group, int.MaxValue);
                await spool.AppendAsync(group.Skip(spooled).Select(posted => posted.Outcome)).ConfigureAwait(false);
                spooled = group.Count;
                usesSpool = true;
                var pause = BackOff.After(++failures, FirstPause);
                _logger.StoreFails(fault.GetType().Name, pause);
                await Task.Delay(pause, clock, giveUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (giveUp.IsCancellationRequested)
                {
                    Take(group, int.MaxValue);
                    await spool.AppendAsync(group.Skip(spooled).Select(posted => posted.Outcome)).ConfigureAwait(false);
                    return false;
                }
            }
        }

        if (usesSpool)
        {
            await spool.ClearAsync().ConfigureAwait(false);
        }

        return true;
    }

    private async ValueTask RecordAsync(IReadOnlyList<AttemptOutcome> outcomes)
    {
        try
        {
            Tell(outcomes, await store.RecordOutcomesAsync(outcomes, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is not StoreException && outcomes.Count > 1)
        {
            // One of them may be what the store cannot digest; the others have a right to their record.
            foreach (var outcome in outcomes)
            {
                await RecordAsync([outcome]).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is not StoreException)
        {
            _logger.OutcomeDropped(outcomes[0].Line, outcomes[0].Delivery, fault.GetType().Name);
        }
    }

    private void Tell(IReadOnlyList<AttemptOutcome> outcomes, IReadOnlyList<OutcomeEffect> effects)
    {
        for (var i = 0; i < outcomes.Count && i < effects.Count; i++)
        {
            var (outcome, effect) = (outcomes[i], effects[i]);
            if (effect.To is { } state && effect.From != state)
            {
                OutboxTelemetry.CameTo(outcome.Line, state);
                if (state == DeliveryState.Unknown)
                {
                    OutboxTelemetry.BecameUnknown("answer");
                }
            }

            if (effect.ProvesDuplicate)
            {
                OutboxTelemetry.DuplicateProved(outcome.Line);
            }

            // The next message to the same person may leave now, or this one again.
            if (effect.Broadcast is null || effect.To == DeliveryState.Ready)
            {
                signal.Wake(outcome.Line);
            }
        }
    }
}
