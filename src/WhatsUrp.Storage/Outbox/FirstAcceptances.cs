// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Records, without reading anything first, what nearly every outcome is: the first attempt of a delivery, accepted (T5).</summary>
/// <remarks>
/// Compare-and-set says which of them were that; the others go the long way. No earlier attempt can have been accepted too, and
/// no other claim can hold a first attempt, so no rule and no lease is left to ask.
/// </remarks>
internal sealed class FirstAcceptances(StorageSession session)
{
    private readonly Dictionary<(LineId Line, DeliveryId Id), BroadcastId?> _recorded = [];

    public bool Has(LineId line, DeliveryId id) => _recorded.ContainsKey((line, id));

    /// <summary>Tells what was done for a delivery, if it was done here.</summary>
    public OutcomeEffect? EffectOn(LineId line, DeliveryId id) => _recorded.TryGetValue((line, id), out var broadcast)
        ? new OutcomeEffect(id, DeliveryState.Sending, DeliveryState.Accepted) { Broadcast = broadcast }
        : null;

    /// <summary>Records those among some outcomes of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="told">The outcomes.</param>
    /// <param name="now">The present.</param>
    public async ValueTask RecordAsync(LineId line, IEnumerable<Told> told, DateTimeOffset now)
    {
        // In one order for all, so that nobody waits for somebody who waits for him; what is told twice is told one after the other.
        List<Told> first = [.. told.GroupBy(one => one.Outcome.Delivery)
            .Where(alike => alike.Count() == 1).SelectMany(alike => alike)
            .Where(one => one.Outcome is { Attempt: 1, Verdict: AttemptVerdict.Accepted }).OrderBy(one => one.Outcome.Delivery.Value)];
        if (first.Count == 0)
        {
            return;
        }

        var accepted = await session.AskAsync(DeliveryTable.Accepting(session, line, [.. first.Select(one => one.Outcome.Delivery)], now)).ConfigureAwait(false);
        var messages = first.ToDictionary(one => one.Outcome.Delivery, one => one.Message);
        var attempts = new List<AttemptRow>(accepted.Count);
        foreach (var (id, broadcast, startedAt) in accepted)
        {
            _recorded.Add((line, id), broadcast);
            attempts.Add(new AttemptRow(id, 1, startedAt) { EndedAt = now, Result = AttemptResult.Accepted, Message = messages[id] });
        }

        await WriteAsync(line, attempts, now).ConfigureAwait(false);
    }

    private async ValueTask WriteAsync(LineId line, List<AttemptRow> attempts, DateTimeOffset now)
    {
        var accepting = AttemptTable.Accepting(session, line, attempts, now);
        await session.TogetherAsync(accepting).ConfigureAwait(false);
        if (accepting.Sum(statement => statement.Changed) < attempts.Count)
        {
            // One of them is there already, or an id was given twice: what was written just now stays as it is.
            await session.TogetherAsync([.. AttemptTable.Saving(session, attempts.Select(attempt => (line, attempt)))]).ConfigureAwait(false);
        }
    }
}
