// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Addresses;

/// <summary>Which address points to which person, now and formerly.</summary>
internal static class AddressTable
{
    /// <summary>Finds the persons to whom the parts of an address point now: each once, the one who decides first.</summary>
    public static List<SubscriberId> OwnersOf(SqliteSession session, LineId line, IEnumerable<AddressKey> keys)
    {
        var owners = new List<SubscriberId>();
        foreach (var key in keys)
        {
            owners.AddRange(session.Query(
                """
                SELECT subscriber_id FROM citizen_address
                WHERE line_id = @line AND kind = @kind AND value = @value AND valid_to IS NULL
                """,
                row => new SubscriberId(row.Uuid(0)),
                ("@line", line), ("@kind", key.Kind), ("@value", key.Value)));
        }

        return [.. owners.Distinct()];
    }

    /// <summary>Reads a person's addresses of today, the latest first.</summary>
    public static List<AddressKey> CurrentOf(SqliteSession session, LineId line, SubscriberId person) => session.Query(
        """
        SELECT kind, value FROM citizen_address
        WHERE line_id = @line AND subscriber_id = @person AND valid_to IS NULL
        ORDER BY valid_from DESC, rowid DESC
        """,
        ToKey,
        ("@line", line), ("@person", person));

    /// <summary>Reads the addresses that others have replaced, oldest first.</summary>
    public static List<AddressKey> FormerOf(SqliteSession session, LineId line, SubscriberId person) => session.Query(
        """
        SELECT kind, value FROM citizen_address
        WHERE line_id = @line AND subscriber_id = @person AND valid_to IS NOT NULL
        ORDER BY valid_to, rowid
        """,
        ToKey,
        ("@line", line), ("@person", person));

    /// <summary>Makes a part of an address point to a person; nothing happens when it points to somebody.</summary>
    public static void Attach(SqliteSession session, LineId line, SubscriberId person, AddressKey key, DateTimeOffset at) => session.Execute(
        """
        INSERT INTO citizen_address (line_id, kind, value, subscriber_id, valid_from)
        VALUES (@line, @kind, @value, @person, @at)
        ON CONFLICT DO NOTHING
        """,
        ("@line", line), ("@kind", key.Kind), ("@value", key.Value), ("@person", person), ("@at", at));

    /// <summary>Records when somebody wrote from a part of an address; a message that arrives late never turns the time back.</summary>
    public static void Hear(SqliteSession session, LineId line, AddressKey key, DateTimeOffset sentAt) => session.Execute(
        """
        UPDATE citizen_address SET last_inbound_at = max(ifnull(last_inbound_at, @sent), @sent)
        WHERE line_id = @line AND kind = @kind AND value = @value AND valid_to IS NULL
        """,
        ("@line", line), ("@kind", key.Kind), ("@value", key.Value), ("@sent", sentAt));

    /// <summary>Reads when somebody last wrote from any part of an address.</summary>
    public static DateTimeOffset? LastInboundOf(SqliteSession session, LineId line, CitizenAddress address) => AddressKey.Of(address)
        .Select(key => session.First(
            """
            SELECT last_inbound_at FROM citizen_address
            WHERE line_id = @line AND kind = @kind AND value = @value AND valid_to IS NULL
            """,
            row => row.InstantOrNull(0),
            ("@line", line), ("@kind", key.Kind), ("@value", key.Value)))
        .Max();

    /// <summary>Ends a part of an address.</summary>
    public static void End(SqliteSession session, LineId line, AddressKey key, DateTimeOffset at) => session.Execute(
        """
        UPDATE citizen_address SET valid_to = @at
        WHERE line_id = @line AND kind = @kind AND value = @value AND valid_to IS NULL
        """,
        ("@line", line), ("@kind", key.Kind), ("@value", key.Value), ("@at", at));

    /// <summary>Makes all addresses of one person point to another.</summary>
    public static void Move(SqliteSession session, LineId line, SubscriberId from, SubscriberId to) => session.Execute(
        "UPDATE citizen_address SET subscriber_id = @to WHERE line_id = @line AND subscriber_id = @from",
        ("@line", line), ("@from", from), ("@to", to));

    /// <summary>Deletes all addresses of a person, former ones too.</summary>
    public static void Delete(SqliteSession session, LineId line, SubscriberId person) => session.Execute(
        "DELETE FROM citizen_address WHERE line_id = @line AND subscriber_id = @person",
        ("@line", line), ("@person", person));

    private static AddressKey ToKey(SqliteRow row) => new((AddressKind)row.Small(0), row.Text(1));
}
