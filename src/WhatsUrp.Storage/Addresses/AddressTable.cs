// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Addresses;

/// <summary>Which address points to which person, now and formerly.</summary>
internal static class AddressTable
{
    /// <summary>Finds the persons to whom the parts of an address point now: each once, the one who decides first.</summary>
    public static async ValueTask<List<SubscriberId>> OwnersOfAsync(StorageSession session, LineId line, IReadOnlyList<AddressKey> keys)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var owners = await session.QueryAsync(
            AddressQuery.Of("kind, value, subscriber_id", keys),
            row => (Key: ToKey(row), Person: new SubscriberId(row.Uuid(2))),
            AddressQuery.Parameters(line, keys)).ConfigureAwait(false);
        return [.. keys.SelectMany(key => owners.Where(owner => owner.Key == key)).Select(owner => owner.Person).Distinct()];
    }

    /// <summary>Reads a person's addresses of today, the latest first.</summary>
    public static ValueTask<List<AddressKey>> CurrentOfAsync(StorageSession session, LineId line, SubscriberId person) => session.QueryAsync(
        """
        SELECT kind, value FROM citizen_address
        WHERE line_id = @line AND subscriber_id = @person AND valid_to IS NULL
        ORDER BY valid_from DESC, rowid DESC
        """,
        ToKey,
        ("@line", line), ("@person", person));

    /// <summary>Asks for the addresses that some persons have today and the times when they last wrote from them, the latest address first.</summary>
    public static Question<(SubscriberId Person, AddressKey Key, DateTimeOffset? LastInbound)> CurrentOf(
        StorageSession session, LineId line, IReadOnlyCollection<SubscriberId> persons) => new(
        $"""
        SELECT kind, value, subscriber_id, last_inbound_at FROM citizen_address
        WHERE line_id = @line AND {session.IdIn("subscriber_id", "@persons")} AND valid_to IS NULL
        ORDER BY valid_from DESC, rowid DESC
        """,
        row => (new SubscriberId(row.Uuid(2)), ToKey(row), row.InstantOrNull(3)),
        ("@line", line), ("@persons", persons));

    /// <summary>Reads the addresses that others have replaced, oldest first.</summary>
    public static ValueTask<List<AddressKey>> FormerOfAsync(StorageSession session, LineId line, SubscriberId person) => session.QueryAsync(
        """
        SELECT kind, value FROM citizen_address
        WHERE line_id = @line AND subscriber_id = @person AND valid_to IS NOT NULL
        ORDER BY valid_to, rowid
        """,
        ToKey,
        ("@line", line), ("@person", person));

    /// <summary>Makes a part of an address point to a person; nothing happens when it points to somebody.</summary>
    public static ValueTask<int> AttachAsync(StorageSession session, LineId line, SubscriberId person, AddressKey key, DateTimeOffset at) =>
        session.ExecuteAsync(
            """
            INSERT INTO citizen_address (line_id, kind, value, subscriber_id, valid_from)
            VALUES (@line, @kind, @value, @person, @at)
            ON CONFLICT DO NOTHING
            """,
            ("@line", line), ("@kind", key.Kind), ("@value", key.Value), ("@person", person), ("@at", at));

    /// <summary>Records when somebody wrote from a part of an address; a message that arrives late never turns the time back.</summary>
    public static ValueTask<int> HearAsync(StorageSession session, LineId line, AddressKey key, DateTimeOffset sentAt) => session.ExecuteAsync(
        """
        UPDATE citizen_address SET last_inbound_at = CASE WHEN last_inbound_at > @sent THEN last_inbound_at ELSE @sent END
        WHERE line_id = @line AND kind = @kind AND value = @value AND valid_to IS NULL
        """,
        ("@line", line), ("@kind", key.Kind), ("@value", key.Value), ("@sent", sentAt));

    /// <summary>Reads when somebody last wrote from any part of an address.</summary>
    public static async ValueTask<DateTimeOffset?> LastInboundOfAsync(StorageSession session, LineId line, CitizenAddress address)
    {
        var keys = AddressKey.Of(address);
        return keys.Count == 0
            ? null
            : await session.FirstAsync(
                $"SELECT max(last_inbound_at) FROM ({AddressQuery.Of("last_inbound_at", keys)}) AS part",
                row => row.InstantOrNull(0),
                AddressQuery.Parameters(line, keys)).ConfigureAwait(false);
    }

    /// <summary>Ends a part of an address.</summary>
    public static ValueTask<int> EndAsync(StorageSession session, LineId line, AddressKey key, DateTimeOffset at) => session.ExecuteAsync(
        """
        UPDATE citizen_address SET valid_to = @at
        WHERE line_id = @line AND kind = @kind AND value = @value AND valid_to IS NULL
        """,
        ("@line", line), ("@kind", key.Kind), ("@value", key.Value), ("@at", at));

    /// <summary>Makes all addresses of one person point to another.</summary>
    public static ValueTask<int> MoveAsync(StorageSession session, LineId line, SubscriberId from, SubscriberId to) => session.ExecuteAsync(
        "UPDATE citizen_address SET subscriber_id = @to WHERE line_id = @line AND subscriber_id = @from",
        ("@line", line), ("@from", from), ("@to", to));

    /// <summary>Deletes all addresses of a person, former ones too.</summary>
    public static ValueTask<int> DeleteAsync(StorageSession session, LineId line, SubscriberId person) => session.ExecuteAsync(
        "DELETE FROM citizen_address WHERE line_id = @line AND subscriber_id = @person",
        ("@line", line), ("@person", person));

    private static AddressKey ToKey(StorageRow row) => new((AddressKind)row.Small(0), row.Text(1));
}
