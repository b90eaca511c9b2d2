// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Consents;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>Who is on which list: the projection of the consent ledger.</summary>
internal static class SubscriptionTable
{
    /// <summary>Reads how a person stands with each list, by id.</summary>
    public static ValueTask<List<Subscription>> OfAsync(StorageSession session, LineId line, SubscriberId person) => session.QueryAsync(
        "SELECT list_id, state, since FROM subscription WHERE line_id = @line AND subscriber_id = @person ORDER BY list_id",
        row => new Subscription(new ListId(row.Text(0)), (SubscriptionState)row.Small(1), row.Instant(2)),
        ("@line", line), ("@person", person));

    /// <summary>Asks which lists some persons are on.</summary>
    /// <remarks>In no order: for the sake of one SQLite would walk the whole line instead of looking for the persons.</remarks>
    public static Question<(SubscriberId Person, ListId List)> ActiveOf(
        StorageSession session, LineId line, IReadOnlyCollection<SubscriberId> persons) => new(
        $"""
        SELECT subscriber_id, list_id FROM subscription
        WHERE line_id = @line AND {session.IdIn("subscriber_id", "@persons")} AND state = 2
        """,
        row => (new SubscriberId(row.Uuid(0)), new ListId(row.Text(1))),
        ("@line", line), ("@persons", persons));

    /// <summary>Folds a person's events again and writes what follows from them.</summary>
    public static async ValueTask ProjectAsync(StorageSession session, LineId line, SubscriberId person)
    {
        var projection = ConsentFold.Fold(await ConsentTable.OfAsync(session, line, person).ConfigureAwait(false));
        await DeleteAsync(session, line, person).ConfigureAwait(false);
        foreach (var subscription in projection.Subscriptions)
        {
            await session.ExecuteAsync(
                "INSERT INTO subscription (line_id, list_id, subscriber_id, state, since) VALUES (@line, @list, @person, @state, @since)",
                ("@line", line), ("@list", subscription.List), ("@person", person),
                ("@state", subscription.State), ("@since", subscription.Since)).ConfigureAwait(false);
        }

        await PersonTable.SetAcceptanceAsync(session, line, person, projection.Acceptance).ConfigureAwait(false);
    }

    /// <summary>Deletes the rows of a person who has become another.</summary>
    public static ValueTask<int> DeleteAsync(StorageSession session, LineId line, SubscriberId person) => session.ExecuteAsync(
        "DELETE FROM subscription WHERE line_id = @line AND subscriber_id = @person",
        ("@line", line), ("@person", person));
}
