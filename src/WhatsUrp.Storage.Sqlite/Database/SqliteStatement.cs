// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>A prepared statement, run again and again.</summary>
/// <remarks>
/// Not thread-safe. Over the library itself and not over the commands of Microsoft.Data.Sqlite: the ledger runs some dozens of statements for each
/// message, and a command looks each of its values up by name, and makes a reader, every time.
/// </remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="SqliteStatement"/> class and compiles it.</summary>
    /// <exception cref="SqliteException">SQLite does not understand it.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _database);
        Row = new SqliteRow(_statement);
        for (var place = raw.sqlite3_bind_parameter_count(_statement); place > 0; place--)
        {
            _places.Add(raw.sqlite3_bind_parameter_name(_statement, place).utf8_to_string(), place);
        }
    }

    /// <summary>Gets the row on which it stands.</summary>
    public SqliteRow Row { get; }

    /// <summary>Gives it the values to run with; what it does not name is left out.</summary>
    /// <exception cref="ArgumentException">A value is missing.</exception>
    public void Bind(ReadOnlySpan<(string Name, object? Value)> values)
    {
        var bound = 0;
        foreach (var (name, value) in values)
        {
            if (_places.TryGetValue(name, out var place))
            {
                SqliteException.ThrowExceptionForRC(Bind(place, SqliteValue.Of(value)), _database);
                bound++;
            }
        }

        if (bound < _places.Count)
        {
            throw new ArgumentException($"WURP0123: a statement names {_places.Count} values and was given {bound}.", nameof(values));
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        // Extended codes, for they tell a full disk from a torn one.
        SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    /// <summary>Ends the run: what it read may be changed again.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>Runs it to its end, whatever rows it answers with.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public int Run()
    {
        try
        {
            while (Step())
            {
            }

            return raw.sqlite3_stmt_readonly(_statement) != 0 ? 0 : raw.sqlite3_changes(_database);
        }
        finally
        {
            Reset();
        }
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object value) => value switch
    {
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        string text => Bind(place, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        _ => raw.sqlite3_bind_null(_statement, place),
    };

    private int Bind(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = null;
        var bytes = most <= 512 ? stackalloc byte[most] : rented = ArrayPool<byte>.Shared.Rent(most);
        var code = raw.sqlite3_bind_text(_statement, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null)
        {
            // It may hold what an erasure must be able to forget.
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return code;
    }
}
