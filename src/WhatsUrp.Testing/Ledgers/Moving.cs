// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Moves a broadcast from state to state.</summary>
internal static class Moving
{
    public static BroadcastRecord? Run(LedgerLine line, BroadcastMove move, DateTimeOffset now)
    {
        if (line.Broadcasts.GetValueOrDefault(move.Id) is not { } record
            || (record.State, record.Revision) != (move.From, move.Revision)
            || (move.ContentSha256 is { } digest && digest != record.ContentSha256)
            || (move.To != record.State && (!IsLegal(record, move.To) || !MayEnd(line, record, move.To))))
        {
            return null;
        }

        if (move.Held != OnUnknown.Hold)
        {
            if (move.To != record.State || record.State is not (BroadcastState.Sending or BroadcastState.Paused))
            {
                return null;
            }

            Resolving.Held(line, move, now);
        }

        if (move.To == record.State)
        {
            line.Audit.Add(now, move.Actor, move.Action, move.Id.ToString(), move.Detail);
            return record;
        }

        Close(line, move, now);
        var moved = record with
        {
            State = move.To,
            Revision = record.Revision + 1,
            Approver = move.To == BroadcastState.Draft ? null : move.Approves ? move.Actor : record.Approver,
            PauseReason = move.To == BroadcastState.Paused ? move.PauseReason : PauseReason.None,
            EndedAt = IsEnd(move.To) ? now : null,
        };
        line.Broadcasts[move.Id] = moved;
        line.Audit.Add(now, move.Actor, move.Action, move.Id.ToString(), move.Detail);
        return moved;
    }

    public static bool IsEnd(BroadcastState state) =>
        state is BroadcastState.Completed or BroadcastState.Cancelled or BroadcastState.Expired or BroadcastState.Failed;

    private static bool IsLegal(BroadcastRecord record, BroadcastState to) => (record.State, to) switch
    {
        (BroadcastState.Draft, BroadcastState.PendingApproval or BroadcastState.Scheduled) => true,
        (BroadcastState.PendingApproval, BroadcastState.Draft or BroadcastState.Rejected or BroadcastState.Scheduled) => true,
        (BroadcastState.Rejected, BroadcastState.Draft) => true,
        (BroadcastState.Scheduled, BroadcastState.Draft or BroadcastState.Materialising or BroadcastState.Paused) => true,
        (BroadcastState.Scheduled, BroadcastState.Cancelling or BroadcastState.Cancelled or BroadcastState.Failed) => true,
        (BroadcastState.Materialising, BroadcastState.Scheduled or BroadcastState.Failed) => true,
        (BroadcastState.Sending, BroadcastState.Paused or BroadcastState.Cancelling or BroadcastState.Expired or BroadcastState.Completed) => true,
        (BroadcastState.Paused, BroadcastState.Cancelling or BroadcastState.Expired) => true,

        // What was held before its recipients were fixed has nothing to send yet.
        (BroadcastState.Paused, BroadcastState.Sending) => record.MaterialisedAt is not null,
        (BroadcastState.Paused, BroadcastState.Scheduled) => record.MaterialisedAt is null,
        (BroadcastState.Cancelling, BroadcastState.Cancelled) => true,
        _ => false,
    };

    private static bool MayEnd(LedgerLine line, BroadcastRecord record, BroadcastState to) => to switch
    {
        BroadcastState.Completed => !line.CopiesOf(record.Id).Any(row => row.IsOpen) && line.CopiesOf(record.Id).Count() == record.Expected,
        BroadcastState.Cancelled => !line.CopiesOf(record.Id).Any(row => row.IsOpen),
        _ => true,
    };

    private static void Close(LedgerLine line, BroadcastMove move, DateTimeOffset now)
    {
        if (move.To is not (BroadcastState.Cancelling or BroadcastState.Cancelled or BroadcastState.Expired or BroadcastState.Failed))
        {
            return;
        }

        foreach (var row in line.CopiesOf(move.Id))
        {
            if (row.State == DeliveryState.Ready)
            {
                row.Close(move.To == BroadcastState.Expired ? DeliveryState.Expired : DeliveryState.Cancelled, row.Reason, row.Code);
            }
            else if (row.State == DeliveryState.Unknown)
            {
                row.ResolveAfter ??= now;
            }
        }
    }
}
