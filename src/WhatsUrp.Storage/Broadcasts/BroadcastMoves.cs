// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using S = WhatsUrp.Broadcasts.BroadcastState;

namespace WhatsUrp.Storage.Broadcasts;

/// <summary>Where a broadcast may go from where.</summary>
internal static class BroadcastMoves
{
    public static bool IsLegal(BroadcastState from, BroadcastState to) => (from, to) switch
    {
        (S.Draft, S.PendingApproval or S.Scheduled) => true,
        (S.PendingApproval, S.Draft or S.Rejected or S.Scheduled) => true,
        (S.Rejected, S.Draft) => true,
        (S.Scheduled, S.Draft or S.Materialising or S.Paused or S.Cancelling or S.Cancelled or S.Failed) => true,
        (S.Materialising, S.Scheduled or S.Failed) => true,
        (S.Sending, S.Paused or S.Cancelling or S.Expired or S.Completed) => true,
        (S.Paused, S.Sending or S.Scheduled or S.Cancelling or S.Expired) => true,
        (S.Cancelling, S.Cancelled) => true,
        _ => false,
    };

    public static bool IsTerminal(BroadcastState state) => state is S.Completed or S.Cancelled or S.Expired or S.Failed;

    /// <summary>Tells whether copies of it may be sent, now or later.</summary>
    public static bool IsOpen(BroadcastState state) => state is S.Sending or S.Paused;
}
