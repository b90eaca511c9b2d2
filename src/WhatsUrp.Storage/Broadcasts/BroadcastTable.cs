// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Broadcasts;

/// <summary>The broadcasts.</summary>
internal static class BroadcastTable
{
    private const string Columns =
        "line_id, id, state, revision, lane, author, approver, content_sha256, document, pause_reason, created_at, materialised_at, ended_at, "
        + "expected, excluded";

    /// <summary>Reads a broadcast.</summary>
    public static ValueTask<BroadcastRecord?> FindAsync(StorageSession session, LineId line, BroadcastId id) => FindAsync(session, line, id, "");

    /// <summary>Reads a broadcast and holds it: whoever would bring back one of its copies waits.</summary>
    public static ValueTask<BroadcastRecord?> HoldAsync(StorageSession session, LineId line, BroadcastId id) => FindAsync(session, line, id, session.ForUpdate);

    /// <summary>Asks for the broadcasts of a line that send, by lane, the older ones first.</summary>
    public static Question<BroadcastRecord> Sending(LineId line) => new(
        $"SELECT {Columns} FROM broadcast WHERE line_id = @line AND state = 5 ORDER BY lane, id", ToRecord, ("@line", line));

    /// <summary>Reads the latest broadcasts in one of some states.</summary>
    public static ValueTask<List<BroadcastRecord>> ListAsync(StorageSession session, BroadcastQuery query) => session.QueryAsync(
        $"""
        SELECT {Columns} FROM broadcast
        WHERE (@line = '' OR line_id = @line){(query.States.Count == 0 ? "" : $" AND state IN ({string.Join(", ", query.States.Select(state => (int)state))})")}
        ORDER BY created_at DESC, id DESC LIMIT @most
        """,
        ToRecord,
        ("@line", query.Line?.Value ?? ""), ("@most", query.Most));

    /// <summary>Reads the states of those broadcasts that some deliveries are copies of, and lets them neither end nor be cancelled meanwhile (I13).</summary>
    public static async ValueTask<Dictionary<BroadcastId, BroadcastState>> ShareAsync(StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> copies)
    {
        if (copies.Count == 0)
        {
            return [];
        }

        var rows = await session.QueryAsync(
            $"""
            SELECT id, state FROM broadcast WHERE line_id = @line AND id IN (
                SELECT broadcast_id FROM delivery WHERE line_id = @line AND {session.IdIn("id", "@copies")})
            ORDER BY id{session.ForShare}
            """,
            row => (Id: new BroadcastId(row.Uuid(0)), State: (BroadcastState)row.Small(1)),
            ("@line", line), ("@copies", copies)).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Id, row => row.State);
    }

    /// <summary>Reads the last person whose copy is written, and how many are.</summary>
    public static ValueTask<(SubscriberId Cursor, int Written)> ProgressOfAsync(StorageSession session, LineId line, BroadcastId id) => session.FirstAsync(
        "SELECT cursor, written FROM broadcast WHERE line_id = @line AND id = @id",
        row => (new SubscriberId(row.UuidOrNull(0) ?? Guid.Empty), row.Small(1)),
        ("@line", line), ("@id", id));

    /// <summary>Writes a broadcast as it is now.</summary>
    public static ValueTask<int> SaveAsync(StorageSession session, BroadcastRecord record) => session.ExecuteAsync(
        $"""
        INSERT INTO broadcast ({Columns}, on_unknown)
        VALUES (@line, @id, @state, @revision, @lane, @author, @approver, @content, @document, @pause, @created, @materialised, @ended,
            @expected, @excluded, @unknown)
        ON CONFLICT (line_id, id) DO UPDATE SET state = excluded.state, revision = excluded.revision, lane = excluded.lane,
            author = excluded.author, approver = excluded.approver, content_sha256 = excluded.content_sha256, document = excluded.document,
            pause_reason = excluded.pause_reason, materialised_at = excluded.materialised_at, ended_at = excluded.ended_at,
            expected = excluded.expected, excluded = excluded.excluded, on_unknown = excluded.on_unknown
        """,
        ("@line", record.Broadcast.Line), ("@id", record.Id), ("@state", record.State), ("@revision", record.Revision), ("@lane", record.Lane),
        ("@author", record.Author), ("@approver", record.Approver), ("@content", record.ContentSha256),
        ("@document", BroadcastJson.Of(record.Broadcast)), ("@pause", record.PauseReason), ("@created", record.CreatedAt),
        ("@materialised", record.MaterialisedAt), ("@ended", record.EndedAt), ("@expected", record.Expected),
        ("@excluded", BroadcastJson.Of(record.Excluded)), ("@unknown", record.Broadcast.OnUnknown));

    /// <summary>Writes how far the copies of a broadcast are written.</summary>
    public static ValueTask<int> AdvanceAsync(StorageSession session, LineId line, BroadcastId id, SubscriberId cursor, int written) => session.ExecuteAsync(
        "UPDATE broadcast SET cursor = @cursor, written = @written WHERE line_id = @line AND id = @id",
        ("@line", line), ("@id", id), ("@cursor", cursor), ("@written", written));

    private static ValueTask<BroadcastRecord?> FindAsync(StorageSession session, LineId line, BroadcastId id, string hold) => session.FirstAsync(
        $"SELECT {Columns} FROM broadcast WHERE line_id = @line AND id = @id{hold}", ToRecord, ("@line", line), ("@id", id));

    private static BroadcastRecord ToRecord(StorageRow row) => new()
    {
        Id = new BroadcastId(row.Uuid(1)),
        State = (BroadcastState)row.Small(2),
        Revision = row.Number(3),
        Lane = (Lane)row.Small(4),
        Author = row.Text(5),
        Approver = row.TextOrNull(6),
        ContentSha256 = row.Text(7),
        Broadcast = BroadcastJson.ToBroadcast(new LineId(row.Text(0)), row.Text(8)),
        PauseReason = (PauseReason)row.Small(9),
        CreatedAt = row.Instant(10),
        MaterialisedAt = row.InstantOrNull(11),
        EndedAt = row.InstantOrNull(12),
        Expected = row.Small(13),
        Excluded = BroadcastJson.ToCounts(row.Text(14)),
    };
}
