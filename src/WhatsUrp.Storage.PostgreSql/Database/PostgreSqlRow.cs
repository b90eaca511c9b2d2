// SPDX-License-Identifier: BSD-3-Clause

using Npgsql;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>A row of a result: the server's own types.</summary>
internal sealed class PostgreSqlRow(NpgsqlDataReader reader) : StorageRow
{
    public override bool Has(int column) => !reader.IsDBNull(column);

    public override string Text(int column) => reader.GetString(column);

    public override long Number(int column) => reader.GetInt64(column);

    public override double Real(int column) => reader.GetDouble(column);

    public override byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public override bool Flag(int column) => reader.GetBoolean(column);

    public override Guid Uuid(int column) => reader.GetGuid(column);

    public override DateTimeOffset Instant(int column) => reader.GetFieldValue<DateTimeOffset>(column);
}
