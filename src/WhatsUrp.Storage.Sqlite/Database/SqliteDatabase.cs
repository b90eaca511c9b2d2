// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Storage.Migrations;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>The one database file of a process: one writer on a thread of its own, many readers.</summary>
/// <remarks>
/// Thread-safe. It opens itself with the first use; a host opens it at start. A commit survives a power cut
/// (write-ahead log, <c>synchronous=FULL</c>), and what is deleted is overwritten (<c>secure_delete</c>).
/// </remarks>
internal sealed class SqliteDatabase : IStorageDatabase, IDisposable, IAsyncDisposable
{
    private const int MaxIdleReaders = 4;
    private readonly DatabaseTarget _target;
    private readonly string _name;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IReadOnlyList<Migration> _migrations;
    private readonly SchemaMode _mode;
    private readonly IdSequence _ids = new();
    private readonly WriterThread _thread = new();
    private readonly ConcurrentBag<SqliteSession> _idleReaders = [];
    private DatabaseLock? _lock;
    private volatile SqliteSession? _writer;
    private volatile bool _disposed;

    public SqliteDatabase(IOptions<SqliteOptions> options, TimeProvider time, ILogger<SqliteDatabase>? logger = null)
        : this(options.Value.ConnectionString, time, logger ?? NullLogger<SqliteDatabase>.Instance, SchemaMigrator.Scripts, options.Value.SchemaMode)
    {
    }

    internal SqliteDatabase(string connectionString, TimeProvider time, ILogger logger, IReadOnlyList<Migration> migrations, SchemaMode mode = SchemaMode.Migrate)
    {
        _target = DatabaseTarget.Parse(connectionString);
        _name = _target.Path ?? ":memory:";
        (_time, _logger, _migrations, _mode) = (time, logger, migrations, mode);
    }

    /// <summary>Locks, opens and migrates the file, unless that has been done.</summary>
    /// <exception cref="StorageException">The file cannot be used.</exception>
    public async ValueTask OpenAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_writer is null)
        {
            await ExclusivelyAsync(static _ => ValueTask.FromResult(true), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a read over one consistent state of the database.</summary>
    public ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> body, CancellationToken cancellationToken) =>
        InReaderAsync(session => ValueTask.FromResult(body(session)), cancellationToken);

    /// <inheritdoc/>
    ValueTask<T> IStorageDatabase.ReadAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken) =>
        InReaderAsync(body, cancellationToken);

    /// <summary>Runs a change as one durable transaction, one at a time.</summary>
    public ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> body, CancellationToken cancellationToken) =>
        ExclusivelyAsync(session => InTransactionAsync(session, "BEGIN IMMEDIATE", s => ValueTask.FromResult(body(s))), cancellationToken);

    /// <inheritdoc/>
    ValueTask<T> IStorageDatabase.WriteAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken) =>
        ExclusivelyAsync(session => InTransactionAsync(session, "BEGIN IMMEDIATE", body), cancellationToken);

    /// <summary>Waits for the disk like any other change.</summary>
    /// <remarks>
    /// A disk that fails to sync may forget what it was given before, and says so once. A change that was confirmed without a sync would then be a hole
    /// in the log, and whatever was synced behind it would be lost with it: claims whose requests have left (fault test F11).
    /// </remarks>
    ValueTask<T> IStorageDatabase.WriteLazilyAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken) =>
        ((IStorageDatabase)this).WriteAsync(body, cancellationToken);

    /// <summary>Rewrites the file, so that no byte of what an erasure deleted stays behind in it.</summary>
    public async ValueTask CompactAsync(CancellationToken cancellationToken)
    {
        if (!await ExclusivelyAsync(session => ValueTask.FromResult(FileCompaction.Run(session)), cancellationToken).ConfigureAwait(false))
        {
            _logger.NotCompacted();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(Task.Run(Dispose));

    /// <summary>Closes the file when all changes that were asked for are done.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _thread.Dispose();
        Close();
    }

    private async ValueTask<T> InReaderAsync<T>(Func<SqliteSession, ValueTask<T>> body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        if (_target.Path is null)
        {
            // A database in memory lives in its one connection.
            return await ExclusivelyAsync(body, cancellationToken).ConfigureAwait(false);
        }

        SqliteSession? reader = null;
        try
        {
            reader = _idleReaders.TryTake(out var idle) ? idle : OpenReader();
            var result = await InTransactionAsync(reader, "BEGIN", body).ConfigureAwait(false);
            GiveBack(reader);
            reader = null;
            return result;
        }
        catch (SqliteException fault)
        {
            throw DatabaseFaults.Translate(fault, _name);
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private async ValueTask<T> ExclusivelyAsync<T>(Func<SqliteSession, ValueTask<T>> body, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            return await _thread.RunAsync(() => body(_writer ??= OpenWriter()), cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException fault)
        {
            throw DatabaseFaults.Translate(fault, _name);
        }
    }

    private static async ValueTask<T> InTransactionAsync<T>(SqliteSession session, string begin, Func<SqliteSession, ValueTask<T>> body)
    {
        session.Execute(begin);
        try
        {
            var result = await body(session).ConfigureAwait(false);
            session.Execute("COMMIT");
            return result;
        }
        catch
        {
            session.RollBack();
            throw;
        }
    }

    private SqliteSession OpenWriter()
    {
        SqliteSession? session = null;
        try
        {
            PrepareFile();
            session = OpenSession(_target.Connection.ConnectionString);
            if (_target.Path is not null && session.First("PRAGMA journal_mode = WAL", row => row.Text(0)) != "wal")
            {
                throw DatabaseFaults.NoLog(_name);
            }

            session.Execute("PRAGMA synchronous = FULL");
            session.Execute("PRAGMA secure_delete = ON");

            // The ledger changes the same pages again and again, and an index over digests one page for each message: 64 MB of log are copied back
            // at once, each page once, and 16 MB of pages need no system call to be read. An erasure empties the log itself, whatever its length.
            session.Execute("PRAGMA wal_autocheckpoint = 16384");
            session.Execute("PRAGMA cache_size = -16384");
            ApplySchemaMode(session);

            if (FileCompaction.IsDue(session) && !FileCompaction.Run(session))
            {
                _logger.NotCompacted();
            }

            return session;
        }
        catch
        {
            session?.Dispose();
            Close();
            throw;
        }
    }

    private void ApplySchemaMode(SqliteSession session)
    {
        if (_mode == SchemaMode.Validate)
        {
            SchemaMigrator.Validate(session, _migrations, _name);
        }
        else if (_mode == SchemaMode.Migrate && SchemaMigrator.Migrate(session, _migrations, _name, _time.GetUtcNow()) is > 0 and var count)
        {
            _logger.Migrated(_migrations[^1].Version, count);
        }
    }

    private void PrepareFile()
    {
        if (_target.Path is not { } path)
        {
            return;
        }

        try
        {
            if (Directory.Exists(path))
            {
                throw DatabaseFaults.NoAccess(path);
            }

            if (File.Exists(path) && !PrivateFile.MayBeDatabase(path))
            {
                throw DatabaseFaults.NotOurs(path);
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw DatabaseFaults.NoAccess(path, cause);
        }

        _lock = DatabaseLock.Take(path);
        if (!Path.Exists(path))
        {
            PrivateFile.Open(path, FileShare.ReadWrite).Dispose();
        }
    }

    private SqliteSession OpenReader()
    {
        var session = OpenSession(_target.Connection.ConnectionString);
        session.Execute("PRAGMA query_only = ON");
        return session;
    }

    private SqliteSession OpenSession(string connectionString)
    {
        var session = new SqliteSession(connectionString) { Time = _time, Ids = _ids };
        session.Execute("PRAGMA busy_timeout = 5000");

        // Sorting and rebuilding must leave no personal data in temporary files.
        session.Execute("PRAGMA temp_store = MEMORY");
        return session;
    }

    private void GiveBack(SqliteSession reader)
    {
        if (_disposed || _idleReaders.Count >= MaxIdleReaders)
        {
            reader.Dispose();
        }
        else
        {
            _idleReaders.Add(reader);
        }
    }

    private void Close()
    {
        while (_idleReaders.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writer?.Dispose();
        _writer = null;
        _lock?.Dispose();
        _lock = null;
    }
}
