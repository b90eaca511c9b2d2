// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>One row of a result, column by column.</summary>
internal readonly struct SqliteRow(SqliteDataReader reader)
{
    public bool Has(int column) => !reader.IsDBNull(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => Has(column) ? Text(column) : null;

    public long Number(int column) => reader.GetInt64(column);

    public int Small(int column) => reader.GetInt32(column);

    public int? SmallOrNull(int column) => Has(column) ? Small(column) : null;

    public bool Flag(int column) => Number(column) != 0;

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public Guid Uuid(int column) => new(Bytes(column), bigEndian: true);

    public DateTimeOffset Instant(int column) => Microseconds.ToInstant(Number(column));

    public DateTimeOffset? InstantOrNull(int column) => Has(column) ? Instant(column) : null;
}
