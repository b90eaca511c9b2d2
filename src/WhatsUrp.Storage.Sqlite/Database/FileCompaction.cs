// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>Takes the last bytes of erased data out of the file.</summary>
/// <remarks>
/// <c>secure_delete</c> overwrites a deleted row, but not the copies that SQLite leaves in the free space of a page when it
/// moves rows between pages: only rewriting the file does. <c>user_version</c> remembers an erasure whose compaction was cut
/// short by a kill, which the next start makes good.
/// </remarks>
internal static class FileCompaction
{
    /// <summary>Records, within the transaction that erases, that the file is to be rewritten.</summary>
    public static void Demand(SqliteSession session) => session.Execute("PRAGMA user_version = 1");

    /// <summary>Tells whether an erasure still waits for it.</summary>
    public static bool IsDue(SqliteSession session) => session.First("PRAGMA user_version", row => row.Flag(0));

    /// <summary>Rewrites the file and empties the write-ahead log.</summary>
    /// <returns><see langword="false"/> when a reader outside this process prevents it.</returns>
    public static bool Run(SqliteSession session)
    {
        session.Execute("VACUUM");
        var busy = session.First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.Flag(0));
        if (!busy)
        {
            session.Execute("PRAGMA user_version = 0");
        }

        return !busy;
    }
}
