// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>What a ledger holds at one moment, for health checks and metrics. Counts are of one line.</summary>
public sealed record OutboxState
{
    /// <summary>Gets how many deliveries are ready and due, by lane (index 0 to 3); those of paused broadcasts are not among them.</summary>
    public required IReadOnlyList<int> Ready { get; init; }

    /// <summary>Gets since when the oldest of them is due.</summary>
    public DateTimeOffset? OldestReady { get; init; }

    /// <summary>Gets how many are being sent.</summary>
    public required int Sending { get; init; }

    /// <summary>Gets when the oldest lease ends or ended.</summary>
    public DateTimeOffset? OldestLease { get; init; }

    /// <summary>Gets how many are unknown.</summary>
    public required int Unknown { get; init; }

    /// <summary>Gets how many were accepted between two minutes and an hour ago and have no receipt yet.</summary>
    public required int WithoutReceipt { get; init; }

    /// <summary>Gets how many receipts fit no delivery so far.</summary>
    public required int UnmatchedReceipts { get; init; }

    /// <summary>Gets when a receipt was last applied.</summary>
    public DateTimeOffset? LastReceiptAt { get; init; }

    /// <summary>Gets until when the gate is closed by a throttling answer.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Gets how fast the number may send at present, in messages a second; <see langword="null"/> before its first claim.</summary>
    public double? EffectiveRate { get; init; }
}
