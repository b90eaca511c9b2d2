// SPDX-License-Identifier: BSD-3-Clause

using System.Data.Common;
using WhatsUrp.BenchKit.Stores;

namespace WhatsUrp.Benchmarks.Floors;

/// <summary>
/// The least that can be written about a message for the same promise: that it leaves, on the disk before it does, and the digest of its id afterwards.
/// Nobody is asked whether they still want it, no rate is kept, and numbers are shorter than ids.
/// </summary>
/// <remarks>Used by one group of messages at a time.</remarks>
internal abstract class BareLedger(DbConnection connection) : IAsyncDisposable
{
    private const string Tables =
        """
        CREATE TABLE bare_delivery (id integer PRIMARY KEY, state smallint NOT NULL, lease_until bigint, accepted_at bigint);
        CREATE INDEX bare_ready ON bare_delivery (id) WHERE state = 0;
        CREATE TABLE bare_attempt (delivery_id integer NOT NULL, attempt smallint NOT NULL, started_at bigint NOT NULL, ended_at bigint, message bytea, PRIMARY KEY (delivery_id, attempt));
        CREATE UNIQUE INDEX bare_message ON bare_attempt (message) WHERE message IS NOT NULL;
        INSERT INTO bare_delivery (id, state) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @rows) SELECT i, 0 FROM n;
        """;

    private const string Begin =
        """
        UPDATE bare_delivery SET state = 1, lease_until = @now WHERE id BETWEEN @from AND @to AND state = 0;
        INSERT INTO bare_attempt (delivery_id, attempt, started_at) SELECT id, 1, @now FROM bare_delivery WHERE id BETWEEN @from AND @to;
        """;

    private readonly DbCommand _begin = connection.CreateCommand();

    protected static string Accept => "UPDATE bare_delivery SET state = 3, accepted_at = @now, lease_until = NULL WHERE id BETWEEN @from AND @to AND state = 1";

    protected DbConnection Connection => connection;

    protected static long Now => DateTime.UtcNow.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Creates the tables, with a row for each message.</summary>
    public static async Task CreateAsync(BenchStore store, int rows)
    {
        await store.FillAsync(1);
        await using var connection = await store.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Tables;
        Set(command, ("@rows", rows));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes that some messages leave.</summary>
    public virtual async Task BeginAsync(int from, int to)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        (_begin.CommandText, _begin.Transaction) = (Begin, transaction);
        Set(_begin, ("@now", Now), ("@from", from), ("@to", to));
        await _begin.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Writes that some messages were accepted.</summary>
    public abstract Task EndAsync(int from, IReadOnlyList<byte[]> messages);

    public async ValueTask DisposeAsync()
    {
        await _begin.DisposeAsync();
        await connection.DisposeAsync();
    }

    protected static void Set(DbCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
