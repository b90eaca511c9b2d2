// SPDX-License-Identifier: BSD-3-Clause

using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.BenchKit.Stores;

/// <summary>A schema of its own on a PostgreSQL server.</summary>
/// <param name="connectionString">How to reach the server.</param>
/// <param name="own">The server, when nobody shares it: it ends with the store, in whatever state it is.</param>
public sealed class PostgreSqlBenchStore(string connectionString, PostgresServer? own = null) : BenchStore
{
    private readonly string _schema = $"bench_{Guid.NewGuid():N}";

    public static async Task<PostgreSqlBenchStore> StartAsync() => new(await TestPostgres.ConnectionStringAsync());

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["WhatsUrp:PostgreSql:ConnectionString"] = connectionString,
        ["WhatsUrp:PostgreSql:Schema"] = _schema,
    };

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = _schema, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public override async Task<bool> SettleAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = ("VACUUM (ANALYZE)", 0);
        await command.ExecuteNonQueryAsync();
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        if (own is not null)
        {
            await own.DisposeAsync();
            return;
        }

        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP SCHEMA IF EXISTS {_schema} CASCADE";
        await command.ExecuteNonQueryAsync();
    }

    protected override void Choose(WhatsUrpBuilder builder, IConfiguration configuration) => builder.UsePostgreSql(configuration.GetSection("WhatsUrp:PostgreSql"));

    protected override IEnumerable<string> Seeding(int residents) =>
    [
        $"CREATE TEMP TABLE resident AS SELECT i, gen_random_uuid() AS id, clock_timestamp() AS at FROM generate_series(0, {residents - 1}) AS i",
        $"INSERT INTO subscriber (line_id, id, status, created_at, updated_at, revision) SELECT '{Population.Line}', id, 1, at, at, 1 FROM resident",
        $"INSERT INTO citizen_address (line_id, kind, value, subscriber_id, valid_from, last_inbound_at) SELECT '{Population.Line}', 1, ({Population.First} + i)::text, id, at, at FROM resident",
        $"INSERT INTO subscriber_field (line_id, subscriber_id, field_key, ordinal, value, folded) SELECT '{Population.Line}', id, '{Population.Hamlet}', 0, h, h FROM (SELECT id, 'h' || (i % {Population.Hamlets}) AS h FROM resident) AS lives",
        .. Population.Lists.Select(list => $"INSERT INTO subscription (line_id, list_id, subscriber_id, state, since) SELECT '{Population.Line}', '{list}', id, 2, at FROM resident"),
        "ANALYZE",
    ];
}
