// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Subscribers;

/// <summary>The registration data of persons.</summary>
internal static class FieldTable
{
    /// <summary>Reads a person's data, by field.</summary>
    public static List<FieldValue> Of(SqliteSession session, LineId line, SubscriberId person) => session.Query(
        """
        SELECT field_key, value, folded FROM subscriber_field
        WHERE line_id = @line AND subscriber_id = @person
        ORDER BY field_key, ordinal
        """,
        row => new FieldValue(new FieldId(row.Text(0)), row.Text(1), row.Text(2)),
        ("@line", line), ("@person", person));

    /// <summary>Puts values in the place of all former values of the fields that they name.</summary>
    public static void Replace(SqliteSession session, LineId line, SubscriberId person, IReadOnlyList<FieldValue> values)
    {
        foreach (var field in values.GroupBy(value => value.Field))
        {
            session.Execute(
                "DELETE FROM subscriber_field WHERE line_id = @line AND subscriber_id = @person AND field_key = @field",
                ("@line", line), ("@person", person), ("@field", field.Key));
            foreach (var (ordinal, value) in field.Index())
            {
                session.Execute(
                    """
                    INSERT INTO subscriber_field (line_id, subscriber_id, field_key, ordinal, value, folded)
                    VALUES (@line, @person, @field, @ordinal, @value, @key)
                    """,
                    ("@line", line), ("@person", person), ("@field", field.Key), ("@ordinal", ordinal),
                    ("@value", value.Value), ("@key", value.Key));
            }
        }
    }

    /// <summary>Deletes all data of a person.</summary>
    public static void Delete(SqliteSession session, LineId line, SubscriberId person) => session.Execute(
        "DELETE FROM subscriber_field WHERE line_id = @line AND subscriber_id = @person",
        ("@line", line), ("@person", person));
}
