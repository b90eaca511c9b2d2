// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Hours;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Hours;

/// <summary>The append-only ledger of the overrides that staff ordered.</summary>
internal static class OverrideTable
{
    private const string Columns =
        "line_id, seq, action, id, office, kind, dates, hours, reason, act, issued, actor, recorded_at, prev_hash, hash";

    /// <summary>Finds the row that records an action on an override.</summary>
    public static OverrideRecord? Find(SqliteSession session, LineId line, string id, OverrideAction action) => session.First(
        $"SELECT {Columns} FROM office_override WHERE line_id = @line AND id = @id AND action = @action",
        ToRecord,
        ("@line", line), ("@id", id), ("@action", action));

    /// <summary>Appends a row to the line's chain.</summary>
    public static void Append(SqliteSession session, OverrideAction action, StaffOverride entry)
    {
        var (sequence, previous) = session.First(
            "SELECT seq, hash FROM office_override WHERE line_id = @line ORDER BY seq DESC LIMIT 1",
            row => (row.Number(0), row.Bytes(1)),
            ("@line", entry.Line));
        var record = new OverrideRecord
        {
            Line = entry.Line,
            Sequence = sequence + 1,
            Action = action,
            Office = entry.Office,
            Override = entry.Override,
            Actor = entry.Actor,
            At = entry.At,
            PreviousHash = previous ?? HashChain.Genesis,
        };
        Insert(session, record with { Hash = record.ComputeHash() });
    }

    /// <summary>Reads the rows of a line, in order.</summary>
    public static List<OverrideRecord> Of(SqliteSession session, LineId line) => session.Query(
        $"SELECT {Columns} FROM office_override WHERE line_id = @line ORDER BY seq", ToRecord, ("@line", line));

    /// <summary>Reads the rows of all overrides in force.</summary>
    public static List<OverrideRecord> InForce(SqliteSession session) => session.Query(
        $"""
        SELECT {Columns} FROM office_override AS added
        WHERE action = @added AND NOT EXISTS (
            SELECT 1 FROM office_override WHERE line_id = added.line_id AND id = added.id AND action = @withdrawn)
        ORDER BY line_id, seq
        """,
        ToRecord,
        ("@added", OverrideAction.Added), ("@withdrawn", OverrideAction.Withdrawn));

    private static void Insert(SqliteSession session, OverrideRecord record) => session.Execute(
        $"""
        INSERT INTO office_override ({Columns})
        VALUES (@line, @seq, @action, @id, @office, @kind, @dates, @hours, @reason, @act, @issued, @actor, @at, @previous, @hash)
        """,
        ("@line", record.Line), ("@seq", record.Sequence), ("@action", record.Action), ("@id", record.Override.Id),
        ("@office", record.Office), ("@kind", record.Override.Kind), ("@dates", OverrideText.Of(record.Override.Dates)),
        ("@hours", OverrideText.Of(record.Override.Hours)), ("@reason", record.Override.Reason), ("@act", record.Override.Act),
        ("@issued", OverrideText.Of(record.Override.Issued)), ("@actor", record.Actor), ("@at", record.At),
        ("@previous", record.PreviousHash), ("@hash", record.Hash));

    private static OverrideRecord ToRecord(SqliteRow row) => new()
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
