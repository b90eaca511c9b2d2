// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Consents;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Subscribers;

/// <summary>Who is on which list: the projection of the consent ledger.</summary>
internal static class SubscriptionTable
{
    /// <summary>Reads how a person stands with each list, by id.</summary>
    public static List<Subscription> Of(SqliteSession session, LineId line, SubscriberId person) => session.Query(
        "SELECT list_id, state, since FROM subscription WHERE line_id = @line AND subscriber_id = @person ORDER BY list_id",
        row => new Subscription(new ListId(row.Text(0)), (SubscriptionState)row.Small(1), row.Instant(2)),
        ("@line", line), ("@person", person));

    /// <summary>Folds a person's events again and writes what follows from them.</summary>
    public static void Project(SqliteSession session, LineId line, SubscriberId person)
    {
        var projection = ConsentFold.Fold(ConsentTable.Of(session, line, person));
        Delete(session, line, person);
        foreach (var subscription in projection.Subscriptions)
        {
            session.Execute(
                "INSERT INTO subscription (line_id, list_id, subscriber_id, state, since) VALUES (@line, @list, @person, @state, @since)",
                ("@line", line), ("@list", subscription.List), ("@person", person),
                ("@state", subscription.State), ("@since", subscription.Since));
        }

        PersonTable.SetAcceptance(session, line, person, projection.Acceptance);
    }

    /// <summary>Deletes the rows of a person who has become another.</summary>
    public static void Delete(SqliteSession session, LineId line, SubscriberId person) => session.Execute(
        "DELETE FROM subscription WHERE line_id = @line AND subscriber_id = @person",
        ("@line", line), ("@person", person));
}
