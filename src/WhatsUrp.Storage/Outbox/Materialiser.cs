// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Audits;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Subscribers;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Writes the copies of a broadcast, page by page in the order of the persons' ids, within an open transaction.</summary>
internal static class Materialiser
{
    public static async ValueTask<Materialised> RunAsync(StorageSession session, Lines.LineId line, BroadcastId id, int most)
    {
        if (await BroadcastTable.HoldAsync(session, line, id).ConfigureAwait(false) is not { State: BroadcastState.Materialising } record)
        {
            return new Materialised(0, 0, IsComplete: true);
        }

        var now = await session.NowAsync().ConfigureAwait(false);
        var (cursor, written) = await BroadcastTable.ProgressOfAsync(session, line, id).ConfigureAwait(false);
        var audience = new AudienceReader(line, record.Broadcast.Segment);
        var persons = await audience.PageAsync(session, cursor, most).ConfigureAwait(false);
        var added = await CopyTable.AddAsync(session, record, persons, now).ConfigureAwait(false);
        var expected = written + added;
        if (persons.Count == most)
        {
            await BroadcastTable.AdvanceAsync(session, line, id, persons[^1], expected).ConfigureAwait(false);
            return new Materialised(added, expected, IsComplete: false);
        }

        await FinishAsync(session, record with { Expected = expected }, persons is [.., var last] ? last : cursor, now).ConfigureAwait(false);
        return new Materialised(added, expected, IsComplete: true);
    }

    private static async ValueTask FinishAsync(StorageSession session, BroadcastRecord record, SubscriberId cursor, DateTimeOffset now)
    {
        var line = record.Broadcast.Line;
        var isEmpty = record.Expected == 0;
        await BroadcastTable.SaveAsync(session, record with
        {
            State = isEmpty ? BroadcastState.Completed : BroadcastState.Sending,
            Revision = record.Revision + 1,
            MaterialisedAt = now,
            EndedAt = isEmpty ? now : null,
            Excluded = await new AudienceCounter(line, record.Broadcast.Segment).ExcludedAsync(session).ConfigureAwait(false),
        }).ConfigureAwait(false);
        await BroadcastTable.AdvanceAsync(session, line, record.Id, cursor, record.Expected).ConfigureAwait(false);
        await session.NotifyAsync(line).ConfigureAwait(false);
        await AuditTable.AppendAsync(session, line, now, "system", "broadcast.materialise", record.Id.ToString()).ConfigureAwait(false);
    }
}
