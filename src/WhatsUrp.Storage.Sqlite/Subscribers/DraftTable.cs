// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Subscribers;

/// <summary>The unfinished registrations.</summary>
internal static class DraftTable
{
    /// <summary>Reads a person's draft.</summary>
    public static Draft? Of(SqliteSession session, LineId line, SubscriberId person) => session.First(
        "SELECT document FROM draft WHERE line_id = @line AND subscriber_id = @person",
        row => StoredJson.ToDraft(row.Text(0)),
        ("@line", line), ("@person", person));

    /// <summary>Does to a person's draft what a change says.</summary>
    public static void Apply(SqliteSession session, LineId line, SubscriberId person, DraftChange change)
    {
        switch (change)
        {
            case DraftChange.Discard:
                Delete(session, line, person);
                break;
            case DraftChange.Save save:
                Save(session, line, person, save.Draft);
                break;
            default:
                break;
        }
    }

    /// <summary>Puts a draft in the place of a person's draft.</summary>
    public static void Save(SqliteSession session, LineId line, SubscriberId person, Draft draft) => session.Execute(
        """
        INSERT INTO draft (line_id, subscriber_id, revision, expires_at, document)
        VALUES (@line, @person, @revision, @expires, @document)
        ON CONFLICT DO UPDATE SET revision = excluded.revision, expires_at = excluded.expires_at, document = excluded.document
        """,
        ("@line", line), ("@person", person), ("@revision", draft.Revision), ("@expires", draft.ExpiresAt),
        ("@document", StoredJson.Of(draft)));

    /// <summary>Deletes a person's draft.</summary>
    public static void Delete(SqliteSession session, LineId line, SubscriberId person) => session.Execute(
        "DELETE FROM draft WHERE line_id = @line AND subscriber_id = @person",
        ("@line", line), ("@person", person));

    /// <summary>Deletes the drafts of all lines that have expired. Whoever decides on such a draft meanwhile decides again.</summary>
    public static int Expire(SqliteSession session, DateTimeOffset now)
    {
        var expired = session.Query(
            "SELECT line_id, subscriber_id FROM draft WHERE expires_at <= @now",
            row => (Line: new LineId(row.Text(0)), Person: new SubscriberId(row.Uuid(1))),
            ("@now", now));
        foreach (var (line, person) in expired)
        {
            Delete(session, line, person);
            PersonTable.Touch(session, line, person, now);
        }

        return expired.Count;
    }
}
