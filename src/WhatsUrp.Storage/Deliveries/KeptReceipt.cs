// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What is kept of a receipt that fits no delivery so far.</summary>
internal sealed record KeptReceipt
{
    public required LineId Line { get; init; }

    /// <summary>Gets the digest of the message that it names, if any.</summary>
    public byte[]? Message { get; init; }

    public required ReceiptStatus Status { get; init; }

    public required DateTimeOffset At { get; init; }

    public int? Code { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public DeliveryId? Delivery { get; init; }

    public int Attempt { get; init; }

    /// <summary>Gets whom it concerns, as long as it is in hand.</summary>
    public CitizenAddress? Recipient { get; init; }

    public static KeptReceipt Of(MatchedReceipt matched) => new()
    {
        Line = matched.Receipt.Line,
        Message = matched.Receipt.Message is { Value.Length: > 0 } message ? Digests.Of(message) : null,
        Status = matched.Receipt.Status,
        At = Microseconds.Cut(matched.Receipt.At),
        Code = matched.Receipt.ErrorCode,
        RetryAfter = matched.RetryAfter,
        Delivery = matched.Delivery,
        Attempt = matched.Attempt,
        Recipient = matched.Receipt.Recipient,
    };

    /// <summary>Returns line and status, never whom it concerns.</summary>
    public override string ToString() => $"{Line}: {Status}";
}
