// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Counts what the ledger of a line holds.</summary>
internal static class Measuring
{
    private static readonly TimeSpan s_soon = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_late = TimeSpan.FromHours(1);

    public static OutboxState Run(LedgerLine line, DateTimeOffset now)
    {
        var rows = line.Rows.Values.ToList();
        var ready = rows.FindAll(row => row.IsDue(now) && line.StateOf(row) is null or BroadcastState.Sending);
        var sending = rows.FindAll(row => row.State == DeliveryState.Sending);
        return new OutboxState
        {
            Ready = [.. Enumerable.Range(0, 4).Select(lane => ready.Count(row => (int)row.Lane == lane))],
            OldestReady = ready.Select(row => (DateTimeOffset?)row.DueAt).Min(),
            Sending = sending.Count,
            OldestLease = sending.Select(row => (DateTimeOffset?)row.LeaseUntil).Min(),
            Unknown = rows.Count(row => row.State == DeliveryState.Unknown),
            WithoutReceipt = rows.Count(row => row.State == DeliveryState.Accepted
                && row.AcceptedAt <= now - s_soon && row.AcceptedAt > now - s_late && !row.Attempts.Exists(attempt => attempt.HasReceipt)),
            UnmatchedReceipts = line.Kept.Count,
            LastReceiptAt = line.LastReceiptAt,
            BlockedUntil = line.Gate.IsBlocked(now) ? line.Gate.BlockedUntil : null,
            EffectiveRate = line.Gate.EffectiveRate,
        };
    }
}
