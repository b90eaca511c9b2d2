// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Storage.Audits;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Upkeep;

/// <summary>The fence around a ledger that may be an old copy: nothing of a broadcast leaves before somebody has looked.</summary>
internal static class Fence
{
    private static readonly BroadcastState[] Active = [BroadcastState.Scheduled, BroadcastState.Materialising, BroadcastState.Sending];

    /// <summary>Tells whether a broadcast would go on by itself.</summary>
    public static ValueTask<bool> IsNeededAsync(StorageSession session) =>
        session.AnyAsync("SELECT 1 FROM broadcast WHERE state IN (3, 4, 5) LIMIT 1");

    /// <summary>Pauses what sends or is scheduled, and takes what is being sent for unknown.</summary>
    /// <returns>How many broadcasts wait for a review now.</returns>
    public static async ValueTask<int> RaiseAsync(StorageSession session, string actor)
    {
        var now = await session.NowAsync().ConfigureAwait(false);
        await DeploymentTable.CountRestoreAsync(session).ConfigureAwait(false);
        var found = await BroadcastTable.ListAsync(session, new BroadcastQuery(Active, int.MaxValue)).ConfigureAwait(false);
        var paused = 0;
        foreach (var listed in found.OrderBy(record => record.Broadcast.Line.Value, StringComparer.Ordinal).ThenBy(record => record.Id.Value))
        {
            var line = listed.Broadcast.Line;
            if (await BroadcastTable.HoldAsync(session, line, listed.Id).ConfigureAwait(false) is not { } record || !Active.Contains(record.State))
            {
                continue;
            }

            await BroadcastTable.SaveAsync(
                session,
                record with { State = BroadcastState.Paused, PauseReason = PauseReason.RestoreReview, Revision = record.Revision + 1 }).ConfigureAwait(false);
            await AuditTable.AppendAsync(session, line, now, actor, "broadcast.fence", record.Id.ToString()).ConfigureAwait(false);
            paused++;
        }

        await DoubtAsync(session, now).ConfigureAwait(false);
        return paused;
    }

    private static async ValueTask DoubtAsync(StorageSession session, DateTimeOffset now)
    {
        var sending = await session.QueryAsync(
            $"SELECT {DeliveryTable.Columns} FROM delivery WHERE state = 1 ORDER BY line_id, id{session.ForUpdate}", DeliveryTable.ToRow).ConfigureAwait(false);
        var work = new WorkSet(session);
        foreach (var line in sending.GroupBy(row => row.Line))
        {
            await work.HoldAsync(line.Key, [.. line]).ConfigureAwait(false);
        }

        foreach (var file in work.Files)
        {
            file.BecomeUnknown(now, now);
        }

        await work.SaveAsync().ConfigureAwait(false);
    }
}
