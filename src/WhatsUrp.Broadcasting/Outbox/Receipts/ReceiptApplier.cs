// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Outbox.Identity;
using WhatsUrp.Broadcasting.Outbox.Refusals;
using WhatsUrp.Broadcasting.Outbox.Policies;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Receipts;

/// <summary>Brings receipts to the ledger, each with what its opaque value names.</summary>
internal sealed class ReceiptApplier(
    IOutboxStore store, IOutboxSignal signal, DeploymentSeal seal, BroadcastPauser pauser, OptOuts optOuts)
{
    /// <summary>Takes in receipts, as one transaction.</summary>
    /// <param name="receipts">The receipts.</param>
    /// <param name="cancellationToken">Stops before anything has changed.</param>
    /// <exception cref="StoreException">Nothing has changed; they are to be brought again.</exception>
    public async ValueTask TakeAsync(IReadOnlyList<DeliveryReceipt> receipts, CancellationToken cancellationToken)
    {
        var values = (await seal.GetAsync(cancellationToken).ConfigureAwait(false)).Values;
        var matched = receipts.Select(receipt => Match(values, receipt)).ToList();

        // Before the ledger: a receipt that was applied is not brought again.
        foreach (var receipt in matched.Where(receipt => receipt is { IsForeign: false, Receipt: { ErrorClass: RefusalClass.OptOut, Recipient: not null } }))
        {
            await optOuts.TellAsync(receipt.Receipt.Line, receipt.Receipt.Recipient!, receipt.Receipt.At, cancellationToken).ConfigureAwait(false);
        }

        var effects = await store.ApplyReceiptsAsync(matched, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < matched.Count && i < effects.Count; i++)
        {
            await FollowAsync(matched[i], effects[i], cancellationToken).ConfigureAwait(false);
        }
    }

    private static MatchedReceipt Match(OpaqueValue values, DeliveryReceipt receipt)
    {
        var reading = values.Read(receipt.OpaqueValue);
        return new MatchedReceipt(receipt, reading.Delivery, reading.Attempt)
        {
            IsForeign = reading.IsForeign,
            RetryAfter = FailurePolicy.RetryAfter(receipt, Random.Shared.NextDouble()),
        };
    }

    private async ValueTask FollowAsync(MatchedReceipt matched, OutcomeEffect effect, CancellationToken cancellationToken)
    {
        var receipt = matched.Receipt;
        if (matched.IsForeign)
        {
            OutboxTelemetry.CameForeign(receipt.Line);
            return;
        }

        if (effect.To is { } state && effect.From != state)
        {
            OutboxTelemetry.CameTo(receipt.Line, state);
            if (effect.From == DeliveryState.Unknown)
            {
                OutboxTelemetry.UnknownResolved("receipt");
            }

            signal.Wake(receipt.Line);
        }

        if (effect.ProvesDuplicate)
        {
            OutboxTelemetry.DuplicateProved(receipt.Line);
        }

        if (effect.Delivery is not null && effect.From != effect.To && FailurePolicy.Pause(receipt) is not PauseReason.None and var reason)
        {
            await pauser.PauseAsync(receipt.Line, effect.Broadcast, reason, receipt.ErrorCode, cancellationToken).ConfigureAwait(false);
        }
    }
}
