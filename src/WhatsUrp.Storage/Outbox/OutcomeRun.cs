// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Records what became of attempts within an open transaction.</summary>
internal sealed class OutcomeRun(StorageSession session, IReadOnlyList<Told> told)
{
    private readonly WorkSet _work = new(session);
    private readonly FirstAcceptances _first = new(session);
    private readonly Dictionary<BroadcastId, BroadcastState> _states = [];
    private readonly Dictionary<LineId, Gate?> _gates = [];
    private DateTimeOffset _now;

    public async ValueTask<IReadOnlyList<OutcomeEffect>> RunAsync()
    {
        _now = await session.NowAsync().ConfigureAwait(false);
        var lines = told.GroupBy(one => one.Outcome.Line).OrderBy(group => group.Key.Value, StringComparer.Ordinal).ToList();

        // Gates, broadcasts, deliveries: all who hold several hold them in this order.
        foreach (var group in lines.Where(group => group.Any(one => ScopeOf(one.Outcome) == RetryScope.Number)))
        {
            _gates[group.Key] = (await session.AskAsync(GateTable.Holding(session, group.Key)).ConfigureAwait(false)).SingleOrDefault();
        }

        foreach (var group in lines)
        {
            await HoldAsync(group.Key, [.. group]).ConfigureAwait(false);
        }

        List<OutcomeEffect> effects = [.. told.Select(Apply)];
        List<AttemptOutcome> decided = [.. told.Zip(effects).Where(pair => pair.Second is { From: DeliveryState.Sending, To: not DeliveryState.Sending }).Select(pair => pair.First.Outcome)];
        await _work.SaveAsync().ConfigureAwait(false);
        foreach (var group in lines)
        {
            await ThrottleAsync(group.Key, decided).ConfigureAwait(false);
            await HoldPersonsAsync(group.Key, decided).ConfigureAwait(false);

            // Receipts may have come before the answer that names the message.
            await ReceiptRun.RecogniseAsync(session, group.Key, [.. group.Select(one => one.Message).OfType<byte[]>()], effects).ConfigureAwait(false);
            if (_work.Files.Any(file => file.Row.Line == group.Key && file.State == DeliveryState.Ready && file.Row.DueAt <= _now))
            {
                await session.NotifyAsync(group.Key).ConfigureAwait(false);
            }
        }

        return effects;
    }

    private static bool ComesBack(AttemptOutcome outcome) => outcome.Verdict is AttemptVerdict.Retry or AttemptVerdict.NotSent;

    private static RetryScope? ScopeOf(AttemptOutcome outcome) => (outcome.Verdict as AttemptVerdict.Retry)?.Scope;

    private async ValueTask ThrottleAsync(LineId line, List<AttemptOutcome> decided)
    {
        List<TimeSpan> waits = [.. decided.Where(outcome => outcome.Line == line && ScopeOf(outcome) == RetryScope.Number)
            .Select(outcome => ((AttemptVerdict.Retry)outcome.Verdict).After)];
        if (waits.Count > 0 && _gates[line] is { } gate)
        {
            await session.TogetherAsync(GateTable.Saving(line, waits.Aggregate(gate, (known, after) => known.Throttle(after, _now)))).ConfigureAwait(false);
        }
    }

    private async ValueTask HoldAsync(LineId line, List<Told> group)
    {
        foreach (var (id, state) in await BroadcastTable.ShareAsync(
            session, line, [.. group.Select(one => one.Outcome).Where(ComesBack).Select(outcome => outcome.Delivery)]).ConfigureAwait(false))
        {
            _states[id] = state;
        }

        await _first.RecordAsync(line, group, _now).ConfigureAwait(false);
        await _work.HoldAsync(line, [.. group.Select(one => one.Outcome.Delivery).Where(id => !_first.Has(line, id))]).ConfigureAwait(false);
    }

    private OutcomeEffect Apply(Told one)
    {
        var outcome = one.Outcome;
        if (_first.EffectOn(outcome.Line, outcome.Delivery) is { } done)
        {
            return done;
        }

        if (_work.Find(outcome.Line, outcome.Delivery) is not { } file)
        {
            return OutcomeEffect.None;
        }

        var effect = OutcomeRules.Apply(file, outcome, one.Message, _now);
        if (effect.From == DeliveryState.Sending)
        {
            ReturnedCopies.Close(file, _states);
        }

        return effect with { To = effect.To is null ? null : file.State };
    }

    // The platform refuses more for this person: what waits for them in the same way, as a message of its own or a copy, waits as long.
    private async ValueTask HoldPersonsAsync(LineId line, List<AttemptOutcome> decided)
    {
        foreach (var outcome in decided.Where(outcome => outcome.Line == line))
        {
            if (outcome.Verdict is AttemptVerdict.Retry { Scope: RetryScope.Person } retry && _work.Find(line, outcome.Delivery) is { } file)
            {
                await session.ExecuteAsync(
                    file.Row.Broadcast is null
                        ? "UPDATE delivery SET due_at = @due WHERE line_id = @line AND pair = @key AND state = 0 AND due_at < @due"
                        : "UPDATE delivery SET due_at = @due WHERE line_id = @line AND subscriber_id = @key AND broadcast_id IS NOT NULL AND state = 0 AND due_at < @due",
                    ("@line", line), ("@key", file.Row.Broadcast is null ? file.Row.Pair : file.Row.Subscriber), ("@due", _now + retry.After)).ConfigureAwait(false);
            }
        }
    }
}
