// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.FaultEngine.Disks;

/// <summary>Numbers of SQLite (sqlite.org/rescode.html, sqlite.org/c3ref/c_open_autoproxy.html, sqlite.org/c3ref/c_fcntl_begin_atomic_write.html).</summary>
internal static class SqliteCode
{
    public const int Ok = 0;
    public const int Full = 13;
    public const int WriteFailed = 10 | (3 << 8);
    public const int SyncFailed = 10 | (4 << 8);
    public const int TruncateFailed = 10 | (6 << 8);

    public const int OpensDatabase = 0x100;
    public const int OpensLog = 0x80000;

    public const int ControlsPragma = 14;
}
