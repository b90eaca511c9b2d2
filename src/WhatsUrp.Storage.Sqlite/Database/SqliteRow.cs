// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>A row of a result: flags are numbers, ids are blobs, instants are microseconds.</summary>
internal sealed class SqliteRow(SqliteDataReader reader) : StorageRow(reader)
{
    public override bool Flag(int column) => Number(column) != 0;

    public override Guid Uuid(int column) => new(Bytes(column), bigEndian: true);

    public override DateTimeOffset Instant(int column) => Microseconds.ToInstant(Number(column));
}
