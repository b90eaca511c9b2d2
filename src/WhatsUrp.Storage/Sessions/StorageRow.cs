// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Sessions;

/// <summary>The row on which a result stands, column by column.</summary>
internal abstract class StorageRow
{
    public abstract bool Has(int column);

    public abstract string Text(int column);

    public abstract long Number(int column);

    public abstract double Real(int column);

    public abstract byte[] Bytes(int column);

    public abstract bool Flag(int column);

    public abstract Guid Uuid(int column);

    public abstract DateTimeOffset Instant(int column);

    public int Small(int column) => checked((int)Number(column));

    public string? TextOrNull(int column) => Has(column) ? Text(column) : null;

    public int? SmallOrNull(int column) => Has(column) ? Small(column) : null;

    public Guid? UuidOrNull(int column) => Has(column) ? Uuid(column) : null;

    public byte[]? BytesOrNull(int column) => Has(column) ? Bytes(column) : null;

    public DateTimeOffset? InstantOrNull(int column) => Has(column) ? Instant(column) : null;
}
