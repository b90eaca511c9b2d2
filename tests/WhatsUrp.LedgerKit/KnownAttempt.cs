// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.LedgerKit;

/// <summary>An attempt that was claimed in both ledgers, and what the platform will say of it.</summary>
internal sealed record KnownAttempt(ClaimedDelivery Delivery, Guid Lease, Guid ModelLease, int Number)
{
    private int Fate => ((Number * 5) + (Delivery.Attempt * 3)) % 8;

    /// <summary>Gets or sets a value indicating whether it was recorded as never accepted: the platform says nothing of it then.</summary>
    public bool IsDenied { get; set; }

    /// <summary>Gets or sets a value indicating whether its sender has told what became of it.</summary>
    public bool IsRecorded { get; set; }

    public MessageId Message { get; } = new($"wamid.{Delivery.Id}.{Delivery.Attempt}");

    /// <summary>Gets the words of its receipts, which may come in any order: the platform does not contradict itself.</summary>
    public ReceiptStatus[] Words => Fate < 3 ? [ReceiptStatus.Sent, ReceiptStatus.Failed] : [ReceiptStatus.Sent, ReceiptStatus.Delivered, ReceiptStatus.Read];

    public TimeSpan? RetryAfter => Fate == 0 ? null : TimeSpan.FromSeconds(Fate * 5);
}
