// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Media;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Media;

/// <summary>The media of erased persons that still have to be deleted.</summary>
internal static class ErasedMediaTable
{
    /// <summary>Enters a medium.</summary>
    public static ValueTask<int> AddAsync(StorageSession session, LineId line, string medium) => session.ExecuteAsync(
        "INSERT INTO erased_medium (line_id, medium_id) VALUES (@line, @medium) ON CONFLICT DO NOTHING",
        ("@line", line), ("@medium", medium));

    /// <summary>Reads the first ones.</summary>
    public static ValueTask<List<ErasedMedium>> FirstAsync(StorageSession session, int limit) => session.QueryAsync(
        "SELECT line_id, medium_id FROM erased_medium ORDER BY rowid LIMIT @limit",
        row => new ErasedMedium(new LineId(row.Text(0)), row.Text(1)),
        ("@limit", limit));

    /// <summary>Takes a medium off.</summary>
    public static ValueTask<int> RemoveAsync(StorageSession session, ErasedMedium medium) => session.ExecuteAsync(
        "DELETE FROM erased_medium WHERE line_id = @line AND medium_id = @medium",
        ("@line", medium.Line), ("@medium", medium.MediumId));
}
