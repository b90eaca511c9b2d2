// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>The unfinished registrations.</summary>
internal static class DraftTable
{
    /// <summary>Reads a person's draft.</summary>
    public static ValueTask<Draft?> OfAsync(StorageSession session, LineId line, SubscriberId person) => session.FirstAsync(
        "SELECT document FROM draft WHERE line_id = @line AND subscriber_id = @person",
        row => StoredJson.ToDraft(row.Text(0)),
        ("@line", line), ("@person", person));

    /// <summary>Does to a person's draft what a change says.</summary>
    public static async ValueTask ApplyAsync(StorageSession session, LineId line, SubscriberId person, DraftChange change)
    {
        switch (change)
        {
            case DraftChange.Discard:
                await DeleteAsync(session, line, person).ConfigureAwait(false);
                break;
            case DraftChange.Save save:
                await SaveAsync(session, line, person, save.Draft).ConfigureAwait(false);
                break;
            default:
                break;
        }
    }

    /// <summary>Puts a draft in the place of a person's draft.</summary>
    public static ValueTask<int> SaveAsync(StorageSession session, LineId line, SubscriberId person, Draft draft) => session.ExecuteAsync(
        """
        INSERT INTO draft (line_id, subscriber_id, revision, expires_at, document)
        VALUES (@line, @person, @revision, @expires, @document)
        ON CONFLICT (line_id, subscriber_id)
            DO UPDATE SET revision = excluded.revision, expires_at = excluded.expires_at, document = excluded.document
        """,
        ("@line", line), ("@person", person), ("@revision", draft.Revision), ("@expires", draft.ExpiresAt),
        ("@document", StoredJson.Of(draft)));

    /// <summary>Deletes a person's draft.</summary>
    public static ValueTask<int> DeleteAsync(StorageSession session, LineId line, SubscriberId person) => session.ExecuteAsync(
        "DELETE FROM draft WHERE line_id = @line AND subscriber_id = @person",
        ("@line", line), ("@person", person));

    /// <summary>Deletes the drafts of all lines that have expired. Whoever decides on such a draft meanwhile decides again.</summary>
    public static async ValueTask<int> ExpireAsync(StorageSession session, DateTimeOffset now)
    {
        var expired = await session.QueryAsync(
            "SELECT line_id, subscriber_id FROM draft WHERE expires_at <= @now",
            row => (Line: new LineId(row.Text(0)), Person: new SubscriberId(row.Uuid(1))),
            ("@now", now)).ConfigureAwait(false);
        var count = 0;
        foreach (var (line, person) in expired.OrderBy(draft => draft.Line.Value, StringComparer.Ordinal).ThenBy(draft => draft.Person.Value))
        {
            // The person is locked before the draft, as every change does; the person may have gone on with it meanwhile.
            await OwnerLock.TakeAsync(session, line, [person]).ConfigureAwait(false);
            if (await DeleteExpiredAsync(session, line, person, now).ConfigureAwait(false) > 0)
            {
                await PersonTable.TouchAsync(session, line, person, now).ConfigureAwait(false);
                count++;
            }
        }

        return count;
    }

    private static ValueTask<int> DeleteExpiredAsync(StorageSession session, LineId line, SubscriberId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            "DELETE FROM draft WHERE line_id = @line AND subscriber_id = @person AND expires_at <= @now",
            ("@line", line), ("@person", person), ("@now", now));
}
