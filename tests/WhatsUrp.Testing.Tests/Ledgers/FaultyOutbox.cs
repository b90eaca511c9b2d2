// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Testing.Tests.Ledgers;

/// <summary>A ledger with one fault.</summary>
internal sealed class FaultyOutbox(IOutboxStore inner, string fault) : IOutboxStore
{
    private readonly Dictionary<DeliveryId, Guid> _leases = [];

    public ValueTask<IReadOnlyList<DeliveryId>> EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken = default) =>
        inner.EnqueueAsync(messages, cancellationToken);

    public ValueTask<Materialised> MaterialiseAsync(LineId line, BroadcastId broadcast, int most, CancellationToken cancellationToken = default) =>
        inner.MaterialiseAsync(line, broadcast, most, cancellationToken);

    public async ValueTask<Claim> ClaimAsync(ClaimOrder order, CancellationToken cancellationToken = default)
    {
        var claim = await inner.ClaimAsync(fault == "no reserve" ? order with { Rate = order.Rate with { ReserveForReplies = 0 } } : order, cancellationToken);
        foreach (var delivery in claim.Deliveries)
        {
            _leases[delivery.Id] = claim.Lease;
        }

        return claim;
    }

    public ValueTask<IReadOnlyList<OutcomeEffect>> RecordOutcomesAsync(
        IReadOnlyList<AttemptOutcome> outcomes, CancellationToken cancellationToken = default) =>
        inner.RecordOutcomesAsync([.. outcomes.Select(Fenceless)], cancellationToken);

    public ValueTask<int> ReapAsync(Func<Lane, TimeSpan> resolveAfter, CancellationToken cancellationToken = default) =>
        inner.ReapAsync(lane => fault == "hasty reaper" ? TimeSpan.Zero : resolveAfter(lane), cancellationToken);

    public ValueTask<IReadOnlyList<UnknownVerdict>> ResolveUnknownsAsync(
        Func<UnknownDelivery, UnknownVerdict> decide, int most, CancellationToken cancellationToken = default) =>
        inner.ResolveUnknownsAsync(decide, fault == "one doubt at a time" ? 1 : most, cancellationToken);

    public ValueTask<IReadOnlyList<OutcomeEffect>> ApplyReceiptsAsync(
        IReadOnlyList<MatchedReceipt> receipts, CancellationToken cancellationToken = default) =>
        inner.ApplyReceiptsAsync([.. receipts.Select(Credulous)], cancellationToken);

    private AttemptOutcome Fenceless(AttemptOutcome outcome) =>
        fault == "no fencing" && _leases.TryGetValue(outcome.Delivery, out var lease) ? outcome with { Lease = lease } : outcome;

    private MatchedReceipt Credulous(MatchedReceipt receipt) => fault switch
    {
        "believes anybody" => receipt with { IsForeign = false },
        "never tries again" => receipt with { RetryAfter = null },
        _ => receipt,
    };
}
