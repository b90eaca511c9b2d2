// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>One connection with its prepared statements.</summary>
/// <remarks>
/// Not thread-safe. Synchronous on purpose: SQLite has no asynchronous input and output, and the Async methods of
/// Microsoft.Data.Sqlite block all the same.
/// </remarks>
internal sealed class SqliteSession : StorageSession, IDisposable
{
    // Far above the number of statements in this package: only segments make new ones.
    private const int MaxPrepared = 200;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);

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

    /// <inheritdoc/>
    public override bool IsAlone => true;

    /// <summary>Gets the clock of the process, which is that of the database: no other process uses it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the statements prepared so far.</summary>
    public IReadOnlyCollection<string> Statements => _prepared.Keys;

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Bind(sql, parameters).Run();

    /// <summary>Runs a script of several statements.</summary>
    public void ExecuteScript(string script)
    {
        using var command = new SqliteCommand(script, _connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Reads all rows.</summary>
    public List<T> Query<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var statement = Bind(sql, parameters);
        try
        {
            var rows = new List<T>();
            while (statement.Step())
            {
                rows.Add(map(statement.Row));
            }

            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Reads the first row, or the default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var statement = Bind(sql, parameters);
        try
        {
            return statement.Step() ? map(statement.Row) : default;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Tells whether there is a row.</summary>
    public bool Any(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        First(sql, static _ => true, parameters);

    /// <inheritdoc/>
    public override ValueTask<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        ValueTask.FromResult(Execute(sql, parameters));

    /// <inheritdoc/>
    public override ValueTask<DateTimeOffset> NowAsync() => ValueTask.FromResult(Microseconds.Cut(Time.GetUtcNow()));

    /// <inheritdoc/>
    public override ValueTask<int> ExecuteManyAsync(string sql, IReadOnlyList<(string Name, object? Value)[]> rows)
    {
        var changed = 0;
        foreach (var row in rows)
        {
            changed += Execute(sql, row);
        }

        return ValueTask.FromResult(changed);
    }

    /// <inheritdoc/>
    public override ValueTask<List<T>> QueryAsync<T>(
        string sql, Func<StorageRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        ValueTask.FromResult(Query(sql, map, parameters));

    /// <inheritdoc/>
    public override ValueTask<T?> FirstAsync<T>(
        string sql, Func<StorageRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : default =>
        ValueTask.FromResult(First(sql, map, parameters));

    /// <inheritdoc/>
    public override ValueTask TogetherAsync(params IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (!statement.HasRows)
            {
                statement.Changed = Execute(statement.Sql, statement.Parameters);
                continue;
            }

            var asked = Bind(statement.Sql, statement.Parameters);
            try
            {
                while (asked.Step())
                {
                    statement.Take(asked.Row);
                }
            }
            finally
            {
                asked.Reset();
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask LockAsync(params IReadOnlyCollection<string> names) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public override ValueTask NotifyAsync(LineId line) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public override ValueTask RecordErasureAsync()
    {
        FileCompaction.Demand(this);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string IdIn(string column, string parameter) => $"{column} IN (SELECT unhex(value) FROM json_each({parameter}))";

    /// <inheritdoc/>
    public override string BytesIn(string column, string parameter) => IdIn(column, parameter);

    /// <inheritdoc/>
    public override string Rows(params IReadOnlyList<string> columns) =>
        $"(SELECT {string.Join(", ", columns.Select(column => $"@{column} AS {column}"))}) AS given";

    /// <inheritdoc/>
    public override string NumberIn(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    /// <inheritdoc/>
    public override string SameTag(string column, string parameter) => $"{column} = {parameter}"; // COLLATE NOCASE by the column

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

    private SqliteStatement Bind(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            if (_prepared.Count == MaxPrepared)
            {
                Forget();
            }

            statement = new SqliteStatement(_connection, sql);
            _prepared.Add(sql, statement);
        }

        statement.Bind(parameters);
        return statement;
    }

    private void Forget()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        _prepared.Clear();
    }
}
