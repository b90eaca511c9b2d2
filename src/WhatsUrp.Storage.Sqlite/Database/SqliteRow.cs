// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using SQLitePCL;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>The row on which a statement stands: flags are numbers, ids are blobs, instants are microseconds.</summary>
internal sealed class SqliteRow(sqlite3_stmt statement) : StorageRow
{
    public override bool Has(int column) => raw.sqlite3_column_type(statement, column) != raw.SQLITE_NULL;

    public override string Text(int column) => Encoding.UTF8.GetString(Blob(column));

    public override long Number(int column) => Demand(column, raw.sqlite3_column_int64(statement, column));

    public override double Real(int column) => Demand(column, raw.sqlite3_column_double(statement, column));

    public override byte[] Bytes(int column) => Blob(column).ToArray();

    public override bool Flag(int column) => Number(column) != 0;

    public override Guid Uuid(int column) => new(Blob(column), bigEndian: true);

    public override DateTimeOffset Instant(int column) => Microseconds.ToInstant(Number(column));

    private ReadOnlySpan<byte> Blob(int column)
    {
        var blob = raw.sqlite3_column_blob(statement, column);
        return blob.Length > 0 || Has(column) ? blob : throw Empty(column);
    }

    // SQLite reads an empty column as zero.
    private T Demand<T>(int column, T value)
        where T : struct, IEquatable<T> => !value.Equals(default) || Has(column) ? value : throw Empty(column);

    private static InvalidOperationException Empty(int column) => new($"WURP0122: column {column} of a row is empty.");
}
