// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Hours;

/// <summary>The append-only ledger of the overrides that staff ordered.</summary>
internal static class OverrideTable
{
    private const string Columns =
        "line_id, seq, action, id, office, kind, dates, hours, reason, act, issued, actor, recorded_at, prev_hash, hash";

    /// <summary>Lets one transaction at a time append to a line's ledger.</summary>
    public static ValueTask LockAsync(StorageSession session, LineId line) => session.LockAsync([$"office_override {line}"]);

    /// <summary>Finds the row that records an action on an override.</summary>
    public static ValueTask<OverrideRecord?> FindAsync(StorageSession session, LineId line, string id, OverrideAction action) => session.FirstAsync(
        $"SELECT {Columns} FROM office_override WHERE line_id = @line AND {session.SameTag("id", "@id")} AND action = @action",
        ToRecord,
        ("@line", line), ("@id", id), ("@action", action));

    /// <summary>Appends a row to the line's chain.</summary>
    public static async ValueTask AppendAsync(StorageSession session, OverrideAction action, StaffOverride entry)
    {
        var end = await ChainEnd.OfAsync(session, "office_override", entry.Line).ConfigureAwait(false);
        var record = new OverrideRecord
        {
            Line = entry.Line,
            Sequence = end.Sequence + 1,
            Action = action,
            Office = entry.Office,
            Override = entry.Override,
            Actor = entry.Actor,
            At = entry.At,
            PreviousHash = end.Hash,
        };
        await InsertAsync(session, record with { Hash = record.ComputeHash() }).ConfigureAwait(false);
    }

    /// <summary>Reads the rows of a line, in order.</summary>
    public static ValueTask<List<OverrideRecord>> OfAsync(StorageSession session, LineId line) => session.QueryAsync(
        $"SELECT {Columns} FROM office_override WHERE line_id = @line ORDER BY seq", ToRecord, ("@line", line));

    /// <summary>Reads the rows of all overrides in force.</summary>
    public static ValueTask<List<OverrideRecord>> InForceAsync(StorageSession session) => session.QueryAsync(
        $"""
        SELECT {Columns} FROM office_override AS added
        WHERE action = @added AND NOT EXISTS (
            SELECT 1 FROM office_override WHERE line_id = added.line_id AND id = added.id AND action = @withdrawn)
        ORDER BY line_id, seq
        """,
        ToRecord,
        ("@added", OverrideAction.Added), ("@withdrawn", OverrideAction.Withdrawn));

    private static ValueTask<int> InsertAsync(StorageSession session, OverrideRecord record) => session.ExecuteAsync(
        $"""
        INSERT INTO office_override ({Columns})
        VALUES (@line, @seq, @action, @id, @office, @kind, @dates, @hours, @reason, @act, @issued, @actor, @at, @previous, @hash)
        """,
        ("@line", record.Line), ("@seq", record.Sequence), ("@action", record.Action), ("@id", record.Override.Id),
        ("@office", record.Office), ("@kind", record.Override.Kind), ("@dates", OverrideText.Of(record.Override.Dates)),
        ("@hours", OverrideText.Of(record.Override.Hours)), ("@reason", record.Override.Reason), ("@act", record.Override.Act),
        ("@issued", OverrideText.Of(record.Override.Issued)), ("@actor", record.Actor), ("@at", record.At),
        ("@previous", record.PreviousHash), ("@hash", record.Hash));

    private static OverrideRecord ToRecord(StorageRow row) => new()
    {
        Line = new LineId(row.Text(0)),
        Sequence = row.Number(1),
        Action = (OverrideAction)row.Small(2),
        Office = row.TextOrNull(4),
        Override = new ScheduleOverride
        {
            Id = row.Text(3),
            Kind = (OverrideKind)row.Small(5),
            Dates = OverrideText.ToDates(row.Text(6)),
            Hours = OverrideText.ToHours(row.Text(7)),
            Reason = row.TextOrNull(8),
            Act = row.TextOrNull(9),
            Issued = OverrideText.ToDate(row.TextOrNull(10)),
        },
        Actor = row.Text(11),
        At = row.Instant(12),
        PreviousHash = row.Bytes(13),
        Hash = row.Bytes(14),
    };
}
