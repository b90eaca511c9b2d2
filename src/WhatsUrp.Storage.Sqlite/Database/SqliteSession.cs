// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>One connection with its prepared statements.</summary>
/// <remarks>
/// Not thread-safe. Synchronous on purpose: SQLite has no asynchronous input and output, and the Async methods of
/// Microsoft.Data.Sqlite block all the same.
/// </remarks>
internal sealed class SqliteSession : IDisposable
{
    // Far above the number of statements in this package: only segments make new ones.
    private const int MaxPrepared = 200;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="SqliteSession"/> class and opens the connection.</summary>
    public SqliteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        try
        {
            _connection.Open();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Gets the statements prepared so far.</summary>
    public IReadOnlyCollection<string> Statements => _prepared.Keys;

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Bind(sql, parameters).ExecuteNonQuery();

    /// <summary>Runs a script of several statements.</summary>
    public void ExecuteScript(string script)
    {
        using var command = new SqliteCommand(script, _connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Reads all rows.</summary>
    public List<T> Query<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Bind(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(new SqliteRow(reader)));
        }

        return rows;
    }

    /// <summary>Reads the first row, or the default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Bind(sql, parameters).ExecuteReader();
        return reader.Read() ? map(new SqliteRow(reader)) : default;
    }

    /// <summary>Tells whether there is a row.</summary>
    public bool Any(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        First(sql, static _ => true, parameters);

    /// <summary>Undoes an open transaction; nothing happens when SQLite has undone it already.</summary>
    public void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The cause of the failure is on its way to the caller; "no transaction is active" must not hide it.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            if (_prepared.Count == MaxPrepared)
            {
                Forget();
            }

            command = new SqliteCommand(sql, _connection);
            command.Prepare();
            _prepared.Add(sql, command);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, SqliteValue.Of(value));
        }

        return command;
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}
