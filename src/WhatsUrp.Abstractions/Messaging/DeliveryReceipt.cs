// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Messaging;

/// <summary>What WhatsApp tells later about a message that a line sent.</summary>
/// <remarks>
/// Belongs to a delivery by <see cref="OpaqueValue"/> or <see cref="Message"/>, never by <see cref="Recipient"/>: the platform may name
/// the recipient differently each time, or not at all. Receipts may come twice, out of order, and before the answer to the send.
/// </remarks>
public sealed record DeliveryReceipt
{
    /// <summary>Gets the line that had sent the message.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the message; <see langword="null"/> when the platform did not name it.</summary>
    public MessageId? Message { get; init; }

    /// <summary>Gets how far the message has come.</summary>
    public required ReceiptStatus Status { get; init; }

    /// <summary>Gets the instant that WhatsApp states.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the value that the line gave with the message and that comes back verbatim; <see langword="null"/> when none came.</summary>
    public string? OpaqueValue { get; init; }

    /// <summary>Gets the recipient, when the platform names one.</summary>
    public CitizenAddress? Recipient { get; init; }

    /// <summary>Gets the platform's code of the first error; <see langword="null"/> when there is none.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Gets what the error asks the sender to do; <see langword="null"/> when there is no error, or one that nobody knows.</summary>
    public RefusalClass? ErrorClass { get; init; }

    /// <summary>Gets what the platform says about the error, for the operator; <see langword="null"/> when it says nothing.</summary>
    public string? ErrorDetails { get; init; }

    /// <summary>Returns line, message in digest, status and code, never what names the recipient.</summary>
    /// <returns>The line, the digest, the status and the code.</returns>
    public override string ToString() => $"{Line}/{Message}: {Status} {ErrorCode}";
}
