// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>The registration data of persons.</summary>
internal static class FieldTable
{
    /// <summary>Reads a person's data, by field.</summary>
    public static ValueTask<List<FieldValue>> OfAsync(StorageSession session, LineId line, SubscriberId person) => session.QueryAsync(
        """
        SELECT field_key, value, folded FROM subscriber_field
        WHERE line_id = @line AND subscriber_id = @person
        ORDER BY field_key, ordinal
        """,
        ToValue,
        ("@line", line), ("@person", person));

    /// <summary>Asks for the data of some persons, by field.</summary>
    public static Question<(SubscriberId Person, FieldValue Value)> Of(
        StorageSession session, LineId line, IReadOnlyCollection<SubscriberId> persons) => new(
        $"""
        SELECT field_key, value, folded, subscriber_id FROM subscriber_field
        WHERE line_id = @line AND {session.IdIn("subscriber_id", "@persons")}
        ORDER BY field_key, ordinal
        """,
        row => (new SubscriberId(row.Uuid(3)), ToValue(row)),
        ("@line", line), ("@persons", persons));

    /// <summary>Puts values in the place of all former values of the fields that they name.</summary>
    public static async ValueTask ReplaceAsync(StorageSession session, LineId line, SubscriberId person, IReadOnlyList<FieldValue> values)
    {
        foreach (var field in values.GroupBy(value => value.Field))
        {
            await session.ExecuteAsync(
                "DELETE FROM subscriber_field WHERE line_id = @line AND subscriber_id = @person AND field_key = @field",
                ("@line", line), ("@person", person), ("@field", field.Key)).ConfigureAwait(false);
            foreach (var (ordinal, value) in field.Index())
            {
                await session.ExecuteAsync(
                    """
                    INSERT INTO subscriber_field (line_id, subscriber_id, field_key, ordinal, value, folded)
                    VALUES (@line, @person, @field, @ordinal, @value, @key)
                    """,
                    ("@line", line), ("@person", person), ("@field", field.Key), ("@ordinal", ordinal),
                    ("@value", value.Value), ("@key", value.Key)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Deletes all data of a person.</summary>
    public static ValueTask<int> DeleteAsync(StorageSession session, LineId line, SubscriberId person) => session.ExecuteAsync(
        "DELETE FROM subscriber_field WHERE line_id = @line AND subscriber_id = @person",
        ("@line", line), ("@person", person));

    private static FieldValue ToValue(StorageRow row) => new(new FieldId(row.Text(0)), row.Text(1), row.Text(2));
}
