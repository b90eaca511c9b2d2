// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Deliveries;

/// <summary>A delivery whose last attempt is unknown, and of which something has to be decided.</summary>
public sealed record UnknownDelivery
{
    /// <summary>Gets the line.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the delivery.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>Gets the lane.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Gets the present, by the clock of the store.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Gets when the attempt began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets since when it is unknown.</summary>
    public required DateTimeOffset UnknownSince { get; init; }

    /// <summary>Gets how many attempts counted against the allowance, this one among them.</summary>
    public required int Tries { get; init; }

    /// <summary>Gets whether an earlier attempt of it stayed unknown too and was followed by another.</summary>
    public required bool WasResent { get; init; }

    /// <summary>Gets what its broadcast asks for.</summary>
    public OnUnknown Policy { get; init; }

    /// <summary>Gets whether another attempt is allowed by its broadcast: it sends or is paused, or there is none.</summary>
    public required bool MayResend { get; init; }

    /// <summary>Gets when its time is over, if ever.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>
    /// Gets the latest attempt of the line, at least 30 seconds old, of which a receipt has been applied. When it is not earlier than
    /// <see cref="StartedAt"/>, receipts flow, and a receipt that is missing speaks against acceptance.
    /// </summary>
    public DateTimeOffset? FeedProof { get; init; }
}
