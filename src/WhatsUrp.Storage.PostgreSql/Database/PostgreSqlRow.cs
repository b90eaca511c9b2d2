// SPDX-License-Identifier: BSD-3-Clause

using Npgsql;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>A row of a result: the server's own types.</summary>
internal sealed class PostgreSqlRow(NpgsqlDataReader reader) : StorageRow(reader)
{
    public override bool Flag(int column) => reader.GetBoolean(column);

    public override Guid Uuid(int column) => reader.GetGuid(column);

    public override DateTimeOffset Instant(int column) => reader.GetFieldValue<DateTimeOffset>(column);
}
