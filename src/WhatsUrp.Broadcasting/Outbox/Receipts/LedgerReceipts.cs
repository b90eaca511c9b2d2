// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Receipts;

/// <summary>Takes in receipts where there is a ledger; where there is none, they concern nobody here.</summary>
internal sealed class LedgerReceipts(ReceiptApplier? applier) : IReceiptSink
{
    public ValueTask TakeAsync(IReadOnlyList<DeliveryReceipt> receipts, CancellationToken cancellationToken = default) =>
        applier is null || receipts.Count == 0 ? ValueTask.CompletedTask : applier.TakeAsync(receipts, cancellationToken);
}
