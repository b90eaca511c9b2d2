// SPDX-License-Identifier: BSD-3-Clause

using System.Data.Common;

namespace WhatsUrp.Storage.Sessions;

/// <summary>The row on which a result stands, column by column.</summary>
internal abstract class StorageRow(DbDataReader reader)
{
    public bool Has(int column) => !reader.IsDBNull(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => Has(column) ? Text(column) : null;

    public long Number(int column) => reader.GetInt64(column);

    public int Small(int column) => reader.GetInt32(column);

    public int? SmallOrNull(int column) => Has(column) ? Small(column) : null;

    public double Real(int column) => reader.GetDouble(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public abstract bool Flag(int column);

    public abstract Guid Uuid(int column);

    public Guid? UuidOrNull(int column) => Has(column) ? Uuid(column) : null;

    public byte[]? BytesOrNull(int column) => Has(column) ? Bytes(column) : null;

    public abstract DateTimeOffset Instant(int column);

    public DateTimeOffset? InstantOrNull(int column) => Has(column) ? Instant(column) : null;
}
