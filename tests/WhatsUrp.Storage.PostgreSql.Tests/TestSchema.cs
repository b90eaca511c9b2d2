// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using WhatsUrp.Storage.Migrations;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.PostgreSql.Migrations;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Storage.PostgreSql.Tests;

/// <summary>A schema of a test's own on the server that the tests share.</summary>
internal sealed class TestSchema
{
    public string Name { get; } = $"t_{Guid.NewGuid():N}";

    /// <summary>Opens the database over the schema; several at once are as several processes.</summary>
    public async Task<PostgreSqlDatabase> OpenAsync(SchemaMode mode = SchemaMode.Migrate, IReadOnlyList<Migration>? migrations = null, TimeProvider? clock = null)
    {
        var database = new PostgreSqlDatabase(await OptionsAsync(mode), TimeProvider.System, NullLogger.Instance, migrations ?? SchemaScripts.All) { Clock = clock };
        try
        {
            await database.OpenAsync();
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async Task<PostgreSqlOptions> OptionsAsync(SchemaMode mode = SchemaMode.Migrate) => new()
    {
        ConnectionString = await TestPostgres.ConnectionStringAsync() + ";Maximum Pool Size=40",
        Schema = Name,
        SchemaMode = mode,
    };

    /// <summary>Runs a statement beside the store, as whoever has <c>psql</c> can.</summary>
    public async Task<object?> SqlAsync(string statement)
    {
        var connectionString = await TestPostgres.ConnectionStringAsync() + $";Search Path={Name};Pooling=false";
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DropAsync() => await SqlAsync($"DROP SCHEMA IF EXISTS {Name} CASCADE");
}
