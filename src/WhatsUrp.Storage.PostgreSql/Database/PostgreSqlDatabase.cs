// SPDX-License-Identifier: BSD-3-Clause

using System.Data;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using WhatsUrp.Storage.Migrations;
using WhatsUrp.Storage.PostgreSql.Migrations;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>The database of one or several processes, through a pool of connections.</summary>
/// <remarks>
/// Thread-safe. It opens itself with the first use; a host opens it at start. Reads see one snapshot. Changes run at READ COMMITTED
/// under the locks that they take themselves; what others were in the way of runs again from the start, a few times. A connection that
/// breaks during the commit itself leaves open whether the change was made: then nothing is repeated here, and the caller is told.
/// A change that stands still for ten seconds is ended by the server, and runs again when its process goes on.
/// </remarks>
internal sealed class PostgreSqlDatabase : IStorageDatabase, IDisposable, IAsyncDisposable
{
    private const int MostAttempts = 5;
    private const int PreparedStatements = 200;

    // The locks of a process that stalls, or whose host has vanished, hold up all others: no change has to think between two statements.
    // And whatever a change touches is found by an index: a plan that was made while a table was small would read all of it, row by row,
    // until the server gathers statistics, which it does a minute later.
    // Within the transaction, because a pooler keeps no settings of a session; it goes out together with BEGIN.
    private const string Durable =
        "SELECT clock_timestamp(), set_config('idle_in_transaction_session_timeout', '10s', true), set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)";

    // Confirmed before the log is on the disk; the next change that waits for it takes this one along.
    private const string Lazy = Durable + ", set_config('synchronous_commit', 'off', true)";
    private readonly NpgsqlDataSource _source;
    private readonly string _schema;
    private readonly SchemaMode _mode;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IReadOnlyList<Migration> _migrations;
    private readonly IdSequence _ids = new();
    private readonly FirstStatistics _statistics;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile bool _open;

    public PostgreSqlDatabase(IOptions<PostgreSqlOptions> options, TimeProvider time, ILogger<PostgreSqlDatabase>? logger = null)
        : this(options.Value, time, logger ?? NullLogger<PostgreSqlDatabase>.Instance, SchemaScripts.All)
    {
    }

    internal PostgreSqlDatabase(PostgreSqlOptions options, TimeProvider time, ILogger logger, IReadOnlyList<Migration> migrations)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString) { SearchPath = options.Schema };
        if (!connection.Keys.Cast<string>().Contains("Max Auto Prepare", StringComparer.OrdinalIgnoreCase))
        {
            // Whoever says 0 has a pooler that keeps no prepared statements.
            connection.MaxAutoPrepare = PreparedStatements;
        }

        connection.ApplicationName ??= "whatsurp";
        _source = new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
        _statistics = new FirstStatistics(_source, options.Schema);
        Name = $"{connection.Database} on {connection.Host}";
        (_schema, _mode, _time, _logger, _migrations) = (options.Schema, options.SchemaMode, time, logger, migrations);
    }

    /// <summary>Gets what the operator knows the database by.</summary>
    public string Name { get; }

    /// <summary>Gets a clock that stands in for that of the server; nothing but tests have one.</summary>
    internal TimeProvider? Clock { get; init; }

    /// <summary>Gets the name of the schema.</summary>
    public string Schema => _schema;

    /// <summary>Looks for the database and sees to its schema, unless that has been done.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public async ValueTask OpenAsync(CancellationToken cancellationToken = default)
    {
        if (_open)
        {
            return;
        }

        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_open)
            {
                await RunAsync(IsolationLevel.ReadCommitted, PrepareAsync, cancellationToken, Durable).ConfigureAwait(false);
                _open = true;
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<T> ReadAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await RunAsync(IsolationLevel.RepeatableRead, body, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<T> WriteAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken) =>
        ChangeAsync(body, Durable, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<T> WriteLazilyAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken) =>
        ChangeAsync(body, Lazy, cancellationToken);

    /// <summary>Does nothing: the server gives back the room of what was deleted itself (autovacuum), its logs and backups have an age of their own.</summary>
    public ValueTask CompactAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Opens a connection for whoever holds a lock over several transactions; it is to be disposed.</summary>
    public async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _opening.Dispose();
        return _source.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _opening.Dispose();
        _source.Dispose();
    }

    private async ValueTask<T> ChangeAsync<T>(Func<StorageSession, ValueTask<T>> body, string settings, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        var result = await RunAsync(IsolationLevel.ReadCommitted, body, cancellationToken, settings).ConfigureAwait(false);
        try
        {
            await _statistics.NoteAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (NpgsqlException fault)
        {
            // The change is made; that others might be faster is no reason to say anything else.
            _logger.NoStatistics(fault.SqlState);
        }

        return result;
    }

    private async ValueTask<T> RunAsync<T>(IsolationLevel isolation, Func<PostgreSqlSession, ValueTask<T>> body, CancellationToken cancellationToken, string? settings = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var committing = false;
            try
            {
                var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    var transaction = await connection.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false);
                    await using (transaction.ConfigureAwait(false))
                    {
                        var session = new PostgreSqlSession(connection, cancellationToken) { Clock = Clock, Ticks = _time, Ids = _ids };
                        if (settings is not null)
                        {
                            await session.BeginAsync(settings).ConfigureAwait(false);
                        }

                        var result = await body(session).ConfigureAwait(false);

                        // From here on nobody may stop it: a commit that is half way cannot be taken back.
                        committing = settings is not null;
                        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                        return result;
                    }
                }
            }
            catch (NpgsqlException fault)
            {
                var isDecided = !committing || fault is PostgresException;
                if (attempt == MostAttempts || !isDecided || !DatabaseFaults.MayRepeat(fault))
                {
                    throw DatabaseFaults.Translate(fault, Name);
                }

                _logger.Repeats(attempt, fault.SqlState);
                await Task.Delay(PauseAfter(attempt), _time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Of two who met each other one should come first next time.
    private static TimeSpan PauseAfter(int attempt) => TimeSpan.FromMilliseconds(Random.Shared.Next(5, 10 << attempt));

    private async ValueTask<bool> PrepareAsync(PostgreSqlSession session)
    {
        if (await session.FirstAsync("SELECT current_setting('synchronous_commit')", row => row.Text(0)).ConfigureAwait(false) == "off")
        {
            throw DatabaseFaults.NotDurable(Name);
        }

        if (_mode == SchemaMode.None)
        {
            return true;
        }

        var pending = await SchemaMigrator.PendingAsync(session, _migrations, _schema).ConfigureAwait(false);
        if (_mode == SchemaMode.Validate)
        {
            MigrationPlan.DemandNone(pending);
        }
        else if (pending.Count > 0 && await SchemaMigrator.MigrateAsync(session, _migrations, _schema).ConfigureAwait(false) is > 0 and var count)
        {
            _logger.Migrated(_migrations[^1].Version, count);
        }

        return true;
    }
}
