// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Audits;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Broadcasts;

/// <summary>Moves a broadcast within an open transaction.</summary>
internal static class MoveRun
{
    /// <summary>Moves it, or leaves everything as it is.</summary>
    public static async ValueTask<BroadcastRecord?> RunAsync(StorageSession session, BroadcastMove move)
    {
        var known = await BroadcastTable.HoldAsync(session, move.Line, move.Id).ConfigureAwait(false);
        if (known is null || known.State != move.From || known.Revision != move.Revision)
        {
            return null;
        }

        if (move.Held != OnUnknown.Hold)
        {
            if (move.To != move.From || move.To is not (BroadcastState.Sending or BroadcastState.Paused))
            {
                return null;
            }

            await new HeldRun(session, move).RunAsync().ConfigureAwait(false);
        }

        if (move.To == move.From)
        {
            await AuditTable.AppendAsync(
                session, move.Line, await session.NowAsync().ConfigureAwait(false), move.Actor, move.Action, move.Id.ToString(), move.Detail).ConfigureAwait(false);
            return known;
        }

        if (!Fits(known, move)
            || !await MayEndAsync(session, known, move.To).ConfigureAwait(false))
        {
            return null;
        }

        var now = await session.NowAsync().ConfigureAwait(false);
        var moved = Moved(known, move, now);
        await BroadcastTable.SaveAsync(session, moved).ConfigureAwait(false);
        if (move.To is BroadcastState.Cancelling or BroadcastState.Cancelled or BroadcastState.Expired or BroadcastState.Failed)
        {
            await CopyTable.EndReadyAsync(
                session, move.Line, move.Id, move.To == BroadcastState.Expired ? DeliveryState.Expired : DeliveryState.Cancelled).ConfigureAwait(false);
            await CopyTable.AskAgainAsync(session, move.Line, move.Id, now).ConfigureAwait(false);
        }
        else if (move.To == BroadcastState.Sending)
        {
            await session.NotifyAsync(move.Line).ConfigureAwait(false);
        }

        await AuditTable.AppendAsync(session, move.Line, now, move.Actor, move.Action, move.Id.ToString(), move.Detail).ConfigureAwait(false);
        return moved;
    }

    private static bool Fits(BroadcastRecord known, BroadcastMove move) =>
        BroadcastMoves.IsLegal(known.State, move.To)
        && (move.ContentSha256 is null || string.Equals(move.ContentSha256, known.ContentSha256, StringComparison.Ordinal))

        // What has no copies yet cannot send: it goes back to where they are written.
        && (move.To != BroadcastState.Sending || known.MaterialisedAt is not null)
        && (move.To != BroadcastState.Scheduled || known.MaterialisedAt is null);

    private static async ValueTask<bool> MayEndAsync(StorageSession session, BroadcastRecord known, BroadcastState to) => to switch
    {
        BroadcastState.Completed =>
            !await CopyTable.HasOpenAsync(session, known.Broadcast.Line, known.Id).ConfigureAwait(false)
            && await CopyTable.CountAsync(session, known.Broadcast.Line, known.Id).ConfigureAwait(false) == known.Expected,
        BroadcastState.Cancelled => !await CopyTable.HasOpenAsync(session, known.Broadcast.Line, known.Id).ConfigureAwait(false),
        _ => true,
    };

    private static BroadcastRecord Moved(BroadcastRecord known, BroadcastMove move, DateTimeOffset now) => known with
    {
        State = move.To,
        Revision = known.Revision + 1,
        PauseReason = move.To == BroadcastState.Paused ? move.PauseReason : PauseReason.None,
        Approver = move.To == BroadcastState.Draft ? null : move.Approves ? move.Actor : known.Approver,
        EndedAt = BroadcastMoves.IsTerminal(move.To) ? now : null,
    };
}
