// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Reports;

/// <summary>What citizens reported.</summary>
internal static class ReportTable
{
    private const string Columns =
        "id, number, subscriber_id, from_phone, from_user, from_parent_user, message, received_at, kind, urgent, possible_opt_out, "
        + "text, media, position, status, answered_at";

    /// <summary>Keeps a report under the line's next number.</summary>
    public static async ValueTask<Report> InsertAsync(StorageSession session, Report report, SubscriberId person)
    {
        var number = await session.FirstAsync(
            """
            INSERT INTO line_counter (line_id, name, value) VALUES (@line, 'report', 1)
            ON CONFLICT (line_id, name) DO UPDATE SET value = line_counter.value + 1
            RETURNING value
            """,
            row => row.Small(0),
            ("@line", report.Line)).ConfigureAwait(false);
        var kept = report with { Number = number, Subscriber = person };
        await session.ExecuteAsync(
            $"""
            INSERT INTO report (line_id, {Columns})
            VALUES (@line, @id, @number, @person, @phone, @user, @parent, @message, @received, @kind, @urgent, @optOut,
                @text, @media, @position, @status, @answered)
            """,
            ("@line", kept.Line), ("@id", kept.Id), ("@number", number), ("@person", person),
            ("@phone", kept.From.Phone?.Digits), ("@user", kept.From.User?.Value), ("@parent", kept.From.ParentUser?.Value),
            ("@message", kept.Message.Value), ("@received", kept.ReceivedAt), ("@kind", kept.Kind),
            ("@urgent", kept.Urgent), ("@optOut", kept.PossibleOptOut), ("@text", kept.Text),
            ("@media", StoredJson.Of(kept.Media)), ("@position", StoredJson.Of(kept.Position)),
            ("@status", kept.Status), ("@answered", kept.AnsweredAt)).ConfigureAwait(false);
        return kept;
    }

    /// <summary>Reads a page of a line's reports, by number.</summary>
    public static ValueTask<List<Report>> PageAsync(StorageSession session, LineId line, bool openOnly, int after, int size) => session.QueryAsync(
        $"""
        SELECT {Columns} FROM report
        WHERE line_id = @line AND number > @after AND (NOT @open OR status IN (0, 1, 2))
        ORDER BY number LIMIT @size
        """,
        row => ToReport(line, row),
        ("@line", line), ("@after", after), ("@open", openOnly), ("@size", size));

    /// <summary>Reads the reports of a person, by number.</summary>
    public static ValueTask<List<Report>> OfAsync(StorageSession session, LineId line, SubscriberId person) => session.QueryAsync(
        $"SELECT {Columns} FROM report WHERE line_id = @line AND subscriber_id = @person ORDER BY number",
        row => ToReport(line, row),
        ("@line", line), ("@person", person));

    /// <summary>Finds the report of a message. It is asked for right after it came, so the last ones are looked at first.</summary>
    public static ValueTask<Report?> OfAsync(StorageSession session, LineId line, MessageId message) => session.FirstAsync(
        $"SELECT {Columns} FROM report WHERE line_id = @line AND message = @message ORDER BY number DESC LIMIT 1",
        row => ToReport(line, row),
        ("@line", line), ("@message", message.Value));

    /// <summary>Records how far the office has come.</summary>
    public static async ValueTask<bool> SetStatusAsync(
        StorageSession session, LineId line, ReportId report, ReportStatus status) => await session.ExecuteAsync(
        "UPDATE report SET status = @status WHERE line_id = @line AND id = @id",
        ("@line", line), ("@id", report), ("@status", status)).ConfigureAwait(false) > 0;

    /// <summary>Records an answer to all open reports of a person, requests of erasure excepted.</summary>
    public static ValueTask<int> MarkAnsweredAsync(
        StorageSession session, LineId line, SubscriberId person, DateTimeOffset at) => session.ExecuteAsync(
        """
        UPDATE report SET answered_at = @at, status = @done
        WHERE line_id = @line AND subscriber_id = @person AND answered_at IS NULL AND status IN (0, 1, 2) AND kind <> @erasure
        """,
        ("@line", line), ("@person", person), ("@at", at), ("@done", ReportStatus.Done), ("@erasure", ReportKind.ErasureRequest));

    /// <summary>Gives the reports of one person to another.</summary>
    public static ValueTask<int> MoveAsync(StorageSession session, LineId line, SubscriberId from, SubscriberId to) => session.ExecuteAsync(
        "UPDATE report SET subscriber_id = @to WHERE line_id = @line AND subscriber_id = @from",
        ("@line", line), ("@from", from), ("@to", to));

    /// <summary>Leaves of a person's reports their numbers, states and times.</summary>
    public static ValueTask<int> BlankAsync(StorageSession session, LineId line, SubscriberId person) => session.ExecuteAsync(
        """
        UPDATE report SET text = '', media = '[]', position = NULL, message = NULL,
            from_phone = NULL, from_user = NULL, from_parent_user = NULL
        WHERE line_id = @line AND subscriber_id = @person
        """,
        ("@line", line), ("@person", person));

    private static Report ToReport(LineId line, StorageRow row) => new()
    {
        Line = line,
        Id = new ReportId(row.Uuid(0)),
        Number = row.Small(1),
        Subscriber = new SubscriberId(row.Uuid(2)),
        From = AddressKey.Complete(null, [.. FromOf(row)]),
        Message = row.Has(6) ? new MessageId(row.Text(6)) : default,
        ReceivedAt = row.Instant(7),
        Kind = (ReportKind)row.Small(8),
        Urgent = row.Flag(9),
        PossibleOptOut = row.Flag(10),
        Text = row.Text(11),
        Media = StoredJson.ToMedia(row.Text(12)),
        Position = StoredJson.ToPosition(row.TextOrNull(13)),
        Status = (ReportStatus)row.Small(14),
        AnsweredAt = row.InstantOrNull(15),
    };

    private static IEnumerable<AddressKey> FromOf(StorageRow row)
    {
        foreach (var (kind, column) in new[] { (AddressKind.Phone, 3), (AddressKind.User, 4), (AddressKind.ParentUser, 5) })
        {
            if (row.Has(column))
            {
                yield return new AddressKey(kind, row.Text(column));
            }
        }
    }
}
