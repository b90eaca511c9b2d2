// SPDX-License-Identifier: BSD-3-Clause

using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using WhatsUrp.BenchKit.Engines;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Faults.Tests.Ledgers;

/// <summary>What a database says at one moment about broadcasts and their copies.</summary>
internal sealed record LedgerReading(
    IReadOnlyDictionary<Guid, (BroadcastState State, int Expected)> Broadcasts, IReadOnlyDictionary<DeliveryState, int> States, int PossibleDuplicates, int Resent)
{
    /// <summary>How many copies still have to come to an end.</summary>
    public int Open => In(DeliveryState.Ready) + In(DeliveryState.Sending) + In(DeliveryState.Unknown);

    public int In(DeliveryState state) => States.GetValueOrDefault(state);

    public bool IsIn(BroadcastId id, BroadcastState state) => Broadcasts.TryGetValue(id.Value, out var broadcast) && broadcast.State == state;

    public override string ToString() =>
        $"{string.Join(", ", Broadcasts.Values.Select(broadcast => $"{broadcast.State} of {broadcast.Expected}"))}; {string.Join(", ", States.Select(pair => $"{pair.Key} {pair.Value}"))}";

    public static async Task<LedgerReading> OfAsync(BenchStore store)
    {
        await using var connection = await store.OpenAsync();
        await using var transaction = connection is SqliteConnection file
            ? file.BeginTransaction(deferred: true) // a reader must not ask for the engine's write lock
            : await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var broadcasts = await QueryAsync(connection, transaction, "SELECT id, state, expected FROM broadcast", row => (Id: Uuid(row, 0), State: (BroadcastState)Number(row, 1), Expected: Number(row, 2)));
        var states = await QueryAsync(connection, transaction, "SELECT state, count(*) FROM delivery WHERE broadcast_id IS NOT NULL GROUP BY state", row => (State: (DeliveryState)Number(row, 0), Count: Number(row, 1)));
        var doubles = await QueryAsync(connection, transaction, "SELECT count(*) FROM delivery WHERE broadcast_id IS NOT NULL AND CAST(possible_duplicate AS INTEGER) = 1", row => Number(row, 0));
        var resent = await QueryAsync(connection, transaction, "SELECT count(*) FROM attempt WHERE CAST(was_unknown AS INTEGER) = 1", row => Number(row, 0));
        return new LedgerReading(
            broadcasts.ToDictionary(row => row.Id, row => (row.State, row.Expected)), states.ToDictionary(row => row.State, row => row.Count), doubles[0], resent[0]);
    }

    /// <summary>Reads the copies of all broadcasts with the phone number of each.</summary>
    public static async Task<IReadOnlyList<CopyReading>> CopiesAsync(BenchStore store)
    {
        await using var connection = await store.OpenAsync();
        return await QueryAsync(
            connection,
            null,
            """
            SELECT d.id, d.broadcast_id, a.value, d.state, d.attempt, CAST(d.possible_duplicate AS INTEGER) FROM delivery d
            JOIN citizen_address a ON a.line_id = d.line_id AND a.subscriber_id = d.subscriber_id AND a.kind = 1
            WHERE d.broadcast_id IS NOT NULL
            """,
            row => new CopyReading(Uuid(row, 0), Uuid(row, 1), row.GetString(2), (DeliveryState)Number(row, 3), Number(row, 4), Number(row, 5) != 0));
    }

    /// <summary>Reads which attempts of which deliveries were written down before they left, and when they were granted.</summary>
    public static async Task<IReadOnlyDictionary<(Guid Delivery, int Attempt), DateTimeOffset>> AttemptsAsync(BenchStore store)
    {
        await using var connection = await store.OpenAsync();
        var attempts = await QueryAsync(
            connection,
            null,
            "SELECT delivery_id, attempt, started_at FROM attempt UNION SELECT id, attempt, started_at FROM delivery WHERE state = 1",
            row => (Key: (Uuid(row, 0), Number(row, 1)), At: Instant(row, 2)));
        return attempts.ToDictionary(attempt => attempt.Key, attempt => attempt.At);
    }

    /// <summary>Counts the deliveries that a process has claimed and not recorded the outcome of.</summary>
    public static Task<int> HeldByAsync(BenchStore store, EngineProcess engine) =>
        CountAsync(store, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM delivery WHERE state = 1 AND lease_owner LIKE '%/{engine.Id}'"));

    /// <summary>Reads one number.</summary>
    public static async Task<int> CountAsync(BenchStore store, string sql)
    {
        await using var connection = await store.OpenAsync();
        return (await QueryAsync(connection, null, sql, row => Number(row, 0)))[0];
    }

    /// <summary>Reads one instant.</summary>
    public static async Task<DateTimeOffset> InstantAsync(BenchStore store, string sql)
    {
        await using var connection = await store.OpenAsync();
        return (await QueryAsync(connection, null, sql, row => Instant(row, 0))).Single();
    }

    private static async Task<List<T>> QueryAsync<T>(DbConnection connection, DbTransaction? transaction, string sql, Func<DbDataReader, T> map)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    private static Guid Uuid(DbDataReader row, int column) => row.GetValue(column) is byte[] bytes ? new Guid(bytes, bigEndian: true) : row.GetGuid(column);

    private static DateTimeOffset Instant(DbDataReader row, int column) => row.GetValue(column) is long microseconds
        ? DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
        : row.GetFieldValue<DateTimeOffset>(column);

    private static int Number(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);
}
