// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.FaultEngine;

/// <summary>The outbox store, with fail points between its commits and what the engine does next.</summary>
internal sealed class FailingOutboxStore(IOutboxStore inner, FailPoint point) : IOutboxStore
{
    public async ValueTask<Claim> ClaimAsync(ClaimOrder order, CancellationToken cancellationToken = default)
    {
        var claim = await inner.ClaimAsync(order, cancellationToken);
        if (claim.Deliveries.Count > 0)
        {
            point.Pass(FailPoint.Claimed);
        }

        return claim;
    }

    public ValueTask<IReadOnlyList<OutcomeEffect>> RecordOutcomesAsync(
        IReadOnlyList<AttemptOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        if (outcomes.Any(outcome => outcome.Verdict is AttemptVerdict.Accepted))
        {
            point.Pass(FailPoint.Answered);
        }

        return inner.RecordOutcomesAsync(outcomes, cancellationToken);
    }

    public async ValueTask<Materialised> MaterialiseAsync(LineId line, BroadcastId broadcast, int most, CancellationToken cancellationToken = default)
    {
        var materialised = await inner.MaterialiseAsync(line, broadcast, most, cancellationToken);
        point.Pass(FailPoint.Materialised);
        return materialised;
    }

    public ValueTask<IReadOnlyList<DeliveryId>> EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken = default) =>
        inner.EnqueueAsync(messages, cancellationToken);

    public ValueTask<int> ReapAsync(Func<Lane, TimeSpan> resolveAfter, CancellationToken cancellationToken = default) =>
        inner.ReapAsync(resolveAfter, cancellationToken);

    public ValueTask<IReadOnlyList<UnknownVerdict>> ResolveUnknownsAsync(
        Func<UnknownDelivery, UnknownVerdict> decide, int most, CancellationToken cancellationToken = default) =>
        inner.ResolveUnknownsAsync(decide, most, cancellationToken);

    public ValueTask<IReadOnlyList<OutcomeEffect>> ApplyReceiptsAsync(IReadOnlyList<MatchedReceipt> receipts, CancellationToken cancellationToken = default) =>
        inner.ApplyReceiptsAsync(receipts, cancellationToken);
}
