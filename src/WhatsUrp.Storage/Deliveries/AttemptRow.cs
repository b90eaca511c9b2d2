// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>One attempt to send a delivery.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Number">The number of the attempt, from 1.</param>
/// <param name="StartedAt">When it was claimed.</param>
internal sealed record AttemptRow(DeliveryId Delivery, int Number, DateTimeOffset StartedAt)
{
    public DateTimeOffset? EndedAt { get; init; }

    public AttemptResult? Result { get; init; }

    public int? Code { get; init; }

    public string? TraceId { get; init; }

    /// <summary>Gets the digest of the id that the platform gave.</summary>
    public byte[]? Message { get; init; }

    /// <summary>Gets when the platform told that it will not arrive.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Gets a value indicating whether nobody knew for a while what had become of it.</summary>
    public bool WasUnknown { get; init; }

    /// <summary>Gets a value indicating whether it counts against the allowance of its delivery.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Gets a value indicating whether it was accepted, and is not known to have failed since.</summary>
    public bool IsAcceptedForGood => Result == AttemptResult.Accepted && FailedAt is null;
}
