// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>The deliveries of a ledger in memory.</summary>
internal sealed class MemoryOutbox(LedgerData data) : IOutboxStore
{
    public ValueTask<IReadOnlyList<DeliveryId>> EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        lock (data.Lock)
        {
            return ValueTask.FromResult<IReadOnlyList<DeliveryId>>([.. messages.Select(message => Writing.Own(data, message).Id)]);
        }
    }

    public ValueTask<Materialised> MaterialiseAsync(LineId line, BroadcastId broadcast, int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        lock (data.Lock)
        {
            return ValueTask.FromResult(Writing.Copies(data, data.Line(line), broadcast, most));
        }
    }

    public ValueTask<Claim> ClaimAsync(ClaimOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order.Most, nameof(order));
        lock (data.Lock)
        {
            return ValueTask.FromResult(data.Settled(new Claiming(data.Line(order.Line), order, data.Now).Run()));
        }
    }

    public ValueTask<IReadOnlyList<OutcomeEffect>> RecordOutcomesAsync(
        IReadOnlyList<AttemptOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        lock (data.Lock)
        {
            return ValueTask.FromResult<IReadOnlyList<OutcomeEffect>>(data.Settled(
                outcomes.Select(outcome => new Recording(data.Line(outcome.Line), data.Now).Run(outcome)).ToList()));
        }
    }

    public ValueTask<int> ReapAsync(Func<Lane, TimeSpan> resolveAfter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resolveAfter);
        lock (data.Lock)
        {
            var now = data.Now;
            var ended = data.Rows.Where(row => row.State == DeliveryState.Sending && row.LeaseUntil < now)
                .Select(row => (Row: row, Until: now + resolveAfter(row.Lane))).ToList();
            ended.ForEach(pair => pair.Row.BecomeUnknown(now, pair.Until));
            return ValueTask.FromResult(ended.Count);
        }
    }

    public ValueTask<IReadOnlyList<UnknownVerdict>> ResolveUnknownsAsync(
        Func<UnknownDelivery, UnknownVerdict> decide, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        lock (data.Lock)
        {
            return ValueTask.FromResult(data.Settled(Resolving.Run(data, decide, most)));
        }
    }

    public ValueTask<IReadOnlyList<OutcomeEffect>> ApplyReceiptsAsync(
        IReadOnlyList<MatchedReceipt> receipts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipts);
        lock (data.Lock)
        {
            return ValueTask.FromResult<IReadOnlyList<OutcomeEffect>>(data.Settled(ReceiptBatch.Run(data, receipts)));
        }
    }
}
