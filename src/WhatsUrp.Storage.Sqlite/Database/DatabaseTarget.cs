// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>The file that the options name.</summary>
/// <param name="Connection">How to connect to it.</param>
internal sealed record DatabaseTarget(SqliteConnectionStringBuilder Connection)
{
    private static readonly string[] Keywords = ["Data Source", "DataSource", "Filename"];

    /// <summary>Gets the full path; <see langword="null"/> for a database in memory.</summary>
    public string? Path { get; } =
        Connection.Mode == SqliteOpenMode.Memory || Connection.DataSource is "" or ":memory:"
            ? null
            : System.IO.Path.GetFullPath(Connection.DataSource);

    /// <summary>Reads a path or a connection string.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static DatabaseTarget Parse(string pathOrConnectionString)
    {
        var isConnectionString = Keywords.Any(word =>
            pathOrConnectionString.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && pathOrConnectionString.Contains('=', StringComparison.Ordinal))
            || pathOrConnectionString.Contains(';', StringComparison.Ordinal);
        var connection = isConnectionString
            ? new SqliteConnectionStringBuilder(pathOrConnectionString)
            : new SqliteConnectionStringBuilder { DataSource = pathOrConnectionString };

        // Connections are kept by SqliteDatabase itself, which must be able to close them all.
        connection.Pooling = false;
        connection.ForeignKeys = true;
        connection.DefaultTimeout = 5;
        return new DatabaseTarget(connection);
    }
}
