// SPDX-License-Identifier: BSD-3-Clause

using Npgsql;
using WhatsUrp.Lines;
using WhatsUrp.Storage.PostgreSql.Locks;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>The statements of one transaction, or of one connection outside of any.</summary>
/// <param name="connection">The open connection.</param>
/// <param name="cancellationToken">Stops whatever statement runs.</param>
internal sealed class PostgreSqlSession(NpgsqlConnection connection, CancellationToken cancellationToken) : StorageSession
{
    /// <summary>The channel on which processes tell each other of a line that has something to send.</summary>
    public const string Channel = "whatsurp_work";

    private (DateTimeOffset Time, long At)? _told;

    /// <inheritdoc/>
    public override bool IsAlone => false;

    /// <summary>Gets a clock that stands in for that of the server; nothing but tests have one.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Gets what counts the time since the server told its own.</summary>
    public TimeProvider Ticks { get; init; } = TimeProvider.System;

    /// <summary>Begins a change with the settings that hold until it ends.</summary>
    /// <param name="settings">A statement that makes them and tells the time.</param>
    public async ValueTask BeginAsync(string settings)
    {
        var time = await FirstAsync(settings, static row => row.Instant(0)).ConfigureAwait(false);

        // Counted from the answer on: a process that stalls falls behind, and takes nobody's lease for ended before it is.
        _told = (time, Ticks.GetTimestamp());
    }

    /// <inheritdoc/>
    public override async ValueTask<DateTimeOffset> NowAsync() => (Clock, _told) switch
    {
        ({ } clock, _) => Microseconds.Cut(clock.GetUtcNow()),

        // From the time at the beginning of a change one counts on: to ask again is a journey.
        (_, var (time, at)) => Microseconds.Cut(time + Ticks.GetElapsedTime(at)),
        _ => await FirstAsync("SELECT clock_timestamp()", static row => row.Instant(0)).ConfigureAwait(false),
    };

    /// <inheritdoc/>
    public override async ValueTask<int> ExecuteManyAsync(string sql, IReadOnlyList<(string Name, object? Value)[]> rows)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                batch.BatchCommands.Add(ToCommand(sql, row));
            }

            return await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask TogetherAsync(params IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            foreach (var statement in statements)
            {
                batch.BatchCommands.Add(ToCommand(statement.Sql, statement.Parameters));
            }

            var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                // The reader goes from one answer with rows to the next one, and past whatever has none.
                var row = new PostgreSqlRow(reader);
                foreach (var question in statements.Where(statement => statement.HasRows))
                {
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        question.Take(row);
                    }

                    await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            foreach (var (place, statement) in statements.Index())
            {
                statement.Changed = batch.BatchCommands[place].RecordsAffected;
            }
        }
    }

    /// <inheritdoc/>
    public override ValueTask<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        ExecuteAsync(Bind(sql, parameters));

    /// <inheritdoc/>
    public override ValueTask<List<T>> QueryAsync<T>(
        string sql, Func<StorageRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        QueryAsync(Bind(sql, parameters), map);

    /// <inheritdoc/>
    public override ValueTask<T?> FirstAsync<T>(
        string sql, Func<StorageRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : default =>
        FirstAsync(Bind(sql, parameters), map);

    /// <summary>Runs a script of several statements, which has no parameters.</summary>
    public async ValueTask ExecuteScriptAsync(string script)
    {
        var command = new NpgsqlCommand(script, connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask LockAsync(params IReadOnlyCollection<string> names)
    {
        // In one order for all, so that nobody waits for somebody who waits for him.
        await QueryAsync(
            "SELECT pg_advisory_xact_lock(k) FROM unnest(@keys) AS k",
            static _ => true,
            ("@keys", names.Select(LockKey.Of).Distinct().Order().ToArray())).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override bool ReadsListsAgain => true;

    /// <inheritdoc/>
    public override async ValueTask PrepareScanAsync() =>

        // Until the transaction ends. To compile such a query, or to start workers for it, takes as long as to run it; what it gathers fits into
        // memory; and some lookups cost less than to read all, many do not. Where a vacuum has seen nearly all pages, persons are compared in the order
        // of two indexes: the server expects more from a hash, which misses the processor's cache with each of a million persons. Before that each
        // entry of an index needs its row, and the hash is better.
        await FirstAsync(
            """
            SELECT set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true), set_config('work_mem', '64MB', true),
                set_config('random_page_cost', '3', true),
                set_config('enable_hashjoin', CASE WHEN
                    (SELECT bool_and(relallvisible > 0.8 * relpages) FROM pg_class WHERE oid IN ('subscription'::regclass, 'citizen_address'::regclass))
                    THEN 'off' ELSE current_setting('enable_hashjoin') END, true)
            """,
            static _ => true).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async ValueTask NotifyAsync(LineId line) =>
        await FirstAsync("SELECT pg_notify(@channel, @line)", static _ => true, ("@channel", Channel), ("@line", line)).ConfigureAwait(false);

    /// <inheritdoc/>
    public override ValueTask RecordErasureAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public override string IdIn(string column, string parameter) => $"{column} = ANY ({parameter})";

    /// <inheritdoc/>
    public override string BytesIn(string column, string parameter) => $"{column} = ANY ({parameter})";

    /// <inheritdoc/>
    public override bool TakesLists => true;

    /// <inheritdoc/>
    public override string Rows(params IReadOnlyList<string> columns) =>
        $"unnest({string.Join(", ", columns.Select(column => "@" + column))}) AS given({string.Join(", ", columns)})";

    /// <inheritdoc/>
    public override string NumberIn(string column, string parameter) => $"{column} = ANY ({parameter})";

    /// <inheritdoc/>
    public override string SameTag(string column, string parameter) => $"lower({column} COLLATE \"C\") = lower({parameter} COLLATE \"C\")";

    private static NpgsqlBatchCommand ToCommand(string sql, (string Name, object? Value)[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter(name, PostgreSqlValue.Of(value)));
        }

        return command;
    }

    private async ValueTask<int> ExecuteAsync(NpgsqlCommand command)
    {
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<List<T>> QueryAsync<T>(NpgsqlCommand command, Func<StorageRow, T> map)
    {
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var (row, rows) = (new PostgreSqlRow(reader), new List<T>());
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    rows.Add(map(row));
                }

                return rows;
            }
        }
    }

    private async ValueTask<T?> FirstAsync<T>(NpgsqlCommand command, Func<StorageRow, T> map)
    {
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? map(new PostgreSqlRow(reader)) : default;
            }
        }
    }

    private NpgsqlCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter(name, PostgreSqlValue.Of(value)));
        }

        return command;
    }
}
