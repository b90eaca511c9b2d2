// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>Says in one sentence to the operator what is wrong with a database file.</summary>
internal static class DatabaseFaults
{
    // Result codes of SQLite (sqlite.org/rescode.html).
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Authorization = 23;
    private const int NotADatabase = 26;

    public static StorageException InUse(string path, Exception? cause = null) => new(
        $"WURP0101: another process uses the database {path}. Stop it first: one file serves one process.", cause);

    public static StorageException NoDirectory(string path) => new(
        $"WURP0102: the directory of the database {path} does not exist. Create it, or correct the path.");

    public static StorageException NoAccess(string path, Exception? cause = null) => new(
        $"WURP0103: the database {path} cannot be read and written. Check the rights on the file and on its directory.", cause);

    public static StorageException NotOurs(string path, Exception? cause = null) => new(
        $"WURP0104: the file {path} is not a WhatsUrp database, or it is damaged. Correct the path, or restore a backup.", cause);

    public static StorageException NoRoom(string path, Exception? cause = null) => new(
        $"WURP0107: there is no room left on the disk of the database {path}. Nothing was changed by this operation.", cause);

    public static StorageException NoLog(string path) => new(
        $"WURP0108: the database {path} cannot keep a write-ahead log. Use a local disk, not a network file system.");

    public static Exception Translate(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        Busy or Locked => InUse(path, fault),
        Permission or ReadOnly or CannotOpen or Authorization => NoAccess(path, fault),
        Corrupt or NotADatabase => NotOurs(path, fault),
        Full => NoRoom(path, fault),
        _ => new StorageException($"WURP0109: the database {path} failed (SQLite code {fault.SqliteExtendedErrorCode}).", fault),
    };
}
