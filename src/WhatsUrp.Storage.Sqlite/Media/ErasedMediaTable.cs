// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Media;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Media;

/// <summary>The media of erased persons that still have to be deleted.</summary>
internal static class ErasedMediaTable
{
    /// <summary>Enters a medium.</summary>
    public static void Add(SqliteSession session, LineId line, string medium) => session.Execute(
        "INSERT INTO erased_medium (line_id, medium_id) VALUES (@line, @medium) ON CONFLICT DO NOTHING",
        ("@line", line), ("@medium", medium));

    /// <summary>Reads the first ones.</summary>
    public static List<ErasedMedium> First(SqliteSession session, int limit) => session.Query(
        "SELECT line_id, medium_id FROM erased_medium ORDER BY rowid LIMIT @limit",
        row => new ErasedMedium(new LineId(row.Text(0)), row.Text(1)),
        ("@limit", limit));

    /// <summary>Takes a medium off.</summary>
    public static int Remove(SqliteSession session, ErasedMedium medium) => session.Execute(
        "DELETE FROM erased_medium WHERE line_id = @line AND medium_id = @medium",
        ("@line", medium.Line), ("@medium", medium.MediumId));
}
