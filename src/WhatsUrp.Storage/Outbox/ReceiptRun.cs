// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Takes in receipts within an open transaction: by delivery and attempt, then by message, and a failure by its recipient.</summary>
/// <param name="session">The transaction.</param>
/// <param name="receipts">The receipts; <see langword="null"/> stands for one that is nobody's.</param>
internal sealed class ReceiptRun(StorageSession session, IReadOnlyList<KeptReceipt?> receipts)
{
    // How far the clock of the platform may be off, and how long after an attempt a failure without a name may belong to it.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);
    private readonly WorkSet _work = new(session);
    private readonly Dictionary<BroadcastId, BroadcastState> _states = [];
    private readonly (DeliveryId Delivery, int Attempt)?[] _targets = new (DeliveryId, int)?[receipts.Count];
    private readonly List<(LineId Line, byte[] Message)> _learned = [];
    private DateTimeOffset _now;

    public async ValueTask<IReadOnlyList<OutcomeEffect>> RunAsync()
    {
        _now = await session.NowAsync().ConfigureAwait(false);
        var lines = receipts.OfType<KeptReceipt>().Select(receipt => receipt.Line).Distinct().OrderBy(line => line.Value, StringComparer.Ordinal).ToList();
        foreach (var line in lines)
        {
            await MatchAsync(line).ConfigureAwait(false);
        }

        foreach (var line in lines)
        {
            List<DeliveryId> ids = [.. Indices(line).Select(i => _targets[i]?.Delivery).OfType<DeliveryId>().Distinct()];
            List<DeliveryId> failing = [.. Indices(line).Where(i => receipts[i] is { RetryAfter: not null }).Select(i => _targets[i]?.Delivery).OfType<DeliveryId>()];
            foreach (var (id, state) in await BroadcastTable.ShareAsync(session, line, failing).ConfigureAwait(false))
            {
                _states[id] = state;
            }

            await _work.HoldAsync(line, ids).ConfigureAwait(false);
        }

        List<KeptReceipt> unmatched = [];
        List<OutcomeEffect> effects = [.. Enumerable.Range(0, receipts.Count).Select(i => Apply(i, unmatched))];
        await _work.SaveAsync().ConfigureAwait(false);
        await ReceiptTable.KeepAsync(session, unmatched, _now).ConfigureAwait(false);
        foreach (var line in lines)
        {
            await RecordAsync(line).ConfigureAwait(false);
        }

        foreach (var line in _learned.ToLookup(pair => pair.Line, pair => pair.Message))
        {
            await RecogniseAsync(session, line.Key, [.. line], effects).ConfigureAwait(false);
        }

        return effects;
    }

    /// <summary>Applies the receipts that were kept for some messages, now that it is known whose they are.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="line">The line.</param>
    /// <param name="messages">The digests of the messages.</param>
    /// <param name="effects">What was done before: it ends as the receipts say.</param>
    public static async ValueTask RecogniseAsync(
        StorageSession session, LineId line, IReadOnlyCollection<byte[]> messages, List<OutcomeEffect>? effects = null)
    {
        if (messages.Count == 0 || await ReceiptTable.TakeAsync(session, line, messages).ConfigureAwait(false) is not { Count: > 0 } receipts)
        {
            return;
        }

        var run = new ReceiptRun(session, receipts);
        foreach (var effect in await run.RunAsync().ConfigureAwait(false))
        {
            var index = effects?.FindLastIndex(known => known.Delivery is not null && known.Delivery == effect.Delivery) ?? -1;
            if (index >= 0)
            {
                // A second acceptance that a kept receipt shows to have failed was none.
                var isDuplicate = run._work.Find(line, effect.Delivery!.Value)!.Duplicates > 0;
                effects![index] = effects[index] with { To = effect.To, ProvesDuplicate = isDuplicate && (effects[index].ProvesDuplicate || effect.ProvesDuplicate) };
            }
        }
    }

    private IEnumerable<int> Indices(LineId line) => Enumerable.Range(0, receipts.Count).Where(i => receipts[i]?.Line == line);

    private async ValueTask MatchAsync(LineId line)
    {
        // Of a delivery there is every attempt up to its last one.
        List<DeliveryId> named = [.. Indices(line).Select(i => receipts[i]!.Delivery).OfType<DeliveryId>().Distinct()];
        var known = named.Count == 0
            ? []
            : (await session.AskAsync(DeliveryTable.Attempts(session, line, named)).ConfigureAwait(false)).ToDictionary(row => row.Id, row => row.Last);
        List<byte[]> messages = [.. Indices(line).Select(i => receipts[i]!).Where(receipt => !IsNamed(receipt, known)).Select(receipt => receipt.Message).OfType<byte[]>()];
        var byMessage = messages.Count == 0
            ? []
            : (await AttemptTable.OfMessagesAsync(session, line, messages).ConfigureAwait(false)).ToDictionary(
                attempt => Convert.ToHexString(attempt.Message!), attempt => (attempt.Delivery, attempt.Number), StringComparer.Ordinal);
        foreach (var i in Indices(line))
        {
            var receipt = receipts[i]!;
            _targets[i] = IsNamed(receipt, known) ? (receipt.Delivery!.Value, receipt.Attempt)
                : receipt.Message is { } message && byMessage.TryGetValue(Convert.ToHexString(message), out var found) ? found
                : receipt is { Delivery: null, Recipient: not null } && receipt.Status == ReceiptStatus.Failed ? await FindByRecipientAsync(receipt).ConfigureAwait(false)
                : null;
        }
    }

    private static bool IsNamed(KeptReceipt receipt, Dictionary<DeliveryId, int> known) =>
        receipt.Delivery is { } id && receipt.Attempt >= 1 && receipt.Attempt <= known.GetValueOrDefault(id);

    // Exactly one unknown delivery to that person, or none at all: a guess would touch a wrong one.
    private async ValueTask<(DeliveryId Delivery, int Attempt)?> FindByRecipientAsync(KeptReceipt receipt)
    {
        var keys = AddressKey.Of(receipt.Recipient);
        if (keys.Count == 0)
        {
            return null;
        }

        var persons = await AddressTable.OwnersOfAsync(session, receipt.Line, keys).ConfigureAwait(false);
        var rows = new PersonRows(persons, keys.Select(key => Digests.Of(AddressKey.Complete(null, [key]))));
        var candidates = await session.QueryAsync(
            $"""
            SELECT d.id, d.attempt, a.started_at FROM delivery d
            JOIN attempt a ON a.line_id = d.line_id AND a.delivery_id = d.id AND a.attempt = d.attempt
            WHERE d.line_id = @line AND d.state = 2 AND d.id IN ({rows.Ids})
            """,
            row => (Id: new DeliveryId(row.Uuid(0)), Attempt: row.Small(1), StartedAt: row.Instant(2)),
            [("@line", receipt.Line), .. rows.Parameters]).ConfigureAwait(false);
        List<(DeliveryId, int)> fitting = [.. candidates
            .Where(row => receipt.At >= row.StartedAt - Slack && receipt.At <= row.StartedAt + Window)
            .Select(row => (row.Id, row.Attempt))];
        return fitting is [var only] ? only : null;
    }

    private OutcomeEffect Apply(int index, List<KeptReceipt> unmatched)
    {
        if (receipts[index] is not { } receipt)
        {
            return OutcomeEffect.None;
        }

        if (_targets[index] is not { } target || _work.Find(receipt.Line, target.Delivery) is not { } file || file.Find(target.Attempt) is not { } attempt)
        {
            if (receipt.Message is not null)
            {
                unmatched.Add(receipt);
            }

            return OutcomeEffect.None;
        }

        if (receipt.Message is { } message && attempt.Message is null)
        {
            _learned.Add((receipt.Line, message));
        }

        return ReceiptRules.Apply(file, attempt, receipt, _now, ReturnedCopies.MayResend(file.Row, _states));
    }

    private async ValueTask RecordAsync(LineId line)
    {
        List<DateTimeOffset> started = [.. Indices(line)
            .Select(i => _targets[i] is { } target ? _work.Find(line, target.Delivery)?.Find(target.Attempt)?.StartedAt : null).OfType<DateTimeOffset>()];
        if (started.Count > 0)
        {
            await FeedTable.RecordAsync(session, line, started.Max(), _now).ConfigureAwait(false);
        }

        if (_work.Files.Any(file => file.Row.Line == line && file is { State: DeliveryState.Ready, IsChanged: true }))
        {
            await session.NotifyAsync(line).ConfigureAwait(false);
        }
    }
}
