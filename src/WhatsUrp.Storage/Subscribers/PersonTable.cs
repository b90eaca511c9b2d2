// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>The rows of the persons known to a line.</summary>
internal static class PersonTable
{
    /// <summary>Reads a person.</summary>
    public static async ValueTask<PersonRecord> GetAsync(StorageSession session, LineId line, SubscriberId person) => (await session.FirstAsync(
        "SELECT status, created_at, revision, closed_notice_for FROM subscriber WHERE line_id = @line AND id = @person",
        row => new PersonRecord(person, (SubscriberStatus)row.Small(0), row.Instant(1), row.Number(2), row.InstantOrNull(3)),
        ("@line", line), ("@person", person)).ConfigureAwait(false))!;

    /// <summary>Writes a person as they are now.</summary>
    public static ValueTask<int> SaveAsync(StorageSession session, LineId line, PersonRecord person, DateTimeOffset at) => session.ExecuteAsync(
        """
        INSERT INTO subscriber (line_id, id, status, created_at, updated_at, revision, closed_notice_for)
        VALUES (@line, @person, @status, @created, @at, @revision, @notice)
        ON CONFLICT (line_id, id)
            DO UPDATE SET status = excluded.status, created_at = excluded.created_at, updated_at = excluded.updated_at,
                revision = excluded.revision, closed_notice_for = excluded.closed_notice_for
        """,
        ("@line", line), ("@person", person.Id), ("@status", person.Status), ("@created", person.CreatedAt), ("@at", at),
        ("@revision", person.Revision), ("@notice", person.ClosedNoticeFor));

    /// <summary>Names a person and whoever was merged into them: the ledger knows them by all these ids.</summary>
    public static async ValueTask<List<SubscriberId>> IdsOfAsync(StorageSession session, LineId line, SubscriberId person) =>
        [person, .. await session.QueryAsync(
            "SELECT id FROM subscriber WHERE line_id = @line AND merged_into = @person",
            row => new SubscriberId(row.Uuid(0)),
            ("@line", line), ("@person", person)).ConfigureAwait(false)];

    /// <summary>Records that a person, and whoever was merged into them, is another.</summary>
    public static async ValueTask PointToAsync(StorageSession session, LineId line, SubscriberId merged, SubscriberId survivor)
    {
        foreach (var id in await IdsOfAsync(session, line, merged).ConfigureAwait(false))
        {
            await session.ExecuteAsync(
                "UPDATE subscriber SET merged_into = @survivor WHERE line_id = @line AND id = @id",
                ("@line", line), ("@id", id), ("@survivor", survivor)).ConfigureAwait(false);
        }
    }

    /// <summary>Marks a person, and whoever was merged into them, as erased.</summary>
    public static async ValueTask MarkErasedAsync(StorageSession session, LineId line, SubscriberId person, DateTimeOffset at)
    {
        foreach (var id in await IdsOfAsync(session, line, person).ConfigureAwait(false))
        {
            await session.ExecuteAsync(
                """
                UPDATE subscriber SET status = @erased, updated_at = @at, revision = revision + 1, closed_notice_for = NULL
                WHERE line_id = @line AND id = @id
                """,
                ("@line", line), ("@id", id), ("@erased", SubscriberStatus.Erased), ("@at", at)).ConfigureAwait(false);
        }
    }

    /// <summary>Counts one change of a person.</summary>
    public static ValueTask<int> TouchAsync(StorageSession session, LineId line, SubscriberId person, DateTimeOffset at) => session.ExecuteAsync(
        "UPDATE subscriber SET revision = revision + 1, updated_at = @at WHERE line_id = @line AND id = @person",
        ("@line", line), ("@person", person), ("@at", at));

    /// <summary>Reads the acceptance in force.</summary>
    public static ValueTask<PolicyAcceptance?> AcceptanceOfAsync(StorageSession session, LineId line, SubscriberId person) => session.FirstAsync(
        """
        SELECT accepted_version, accepted_sha256, accepted_at, accepted_method FROM subscriber
        WHERE line_id = @line AND id = @person AND accepted_at IS NOT NULL
        """,
        row => new PolicyAcceptance(row.Text(0), row.Text(1), row.Instant(2), (AcceptanceMethod)row.Small(3)),
        ("@line", line), ("@person", person));

    /// <summary>Writes the acceptance in force.</summary>
    public static ValueTask<int> SetAcceptanceAsync(
        StorageSession session, LineId line, SubscriberId person, PolicyAcceptance? acceptance) => session.ExecuteAsync(
        """
        UPDATE subscriber SET accepted_version = @version, accepted_sha256 = @digest, accepted_at = @at, accepted_method = @method
        WHERE line_id = @line AND id = @person
        """,
        ("@line", line), ("@person", person), ("@version", acceptance?.Version), ("@digest", acceptance?.Sha256),
        ("@at", acceptance?.At), ("@method", acceptance?.Method));
}
