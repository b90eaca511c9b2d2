// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using WhatsUrp.Storage.Migrations;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.PostgreSql.Migrations;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Storage.PostgreSql.Tests.Database;

[NeedsPostgres]
public sealed class SchemaMigratorTests : IAsyncLifetime
{
    private static readonly Migration One = new(1, "one", "CREATE TABLE one (line_id text);");
    private static readonly Migration Two = new(2, "two", "CREATE TABLE two (line_id text);");
    private readonly TestSchema _schema = new();
    private readonly TestSchema _other = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _schema.DropAsync();
        await _other.DropAsync();
    }

    [Fact]
    public async Task Each_script_is_run_once_also_one_that_comes_later_with_a_lower_number()
    {
        await CloseAsync(_schema.OpenAsync(migrations: [Two]));
        await CloseAsync(_schema.OpenAsync(migrations: [One, Two]));
        await CloseAsync(_schema.OpenAsync(migrations: [One, Two]));
        Assert.Equal(2L, await _schema.SqlAsync("SELECT count(*) FROM schema_version"));
    }

    [Fact]
    public async Task Of_several_processes_that_start_at_once_one_migrates()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _schema.OpenAsync())));
        foreach (var database in opened)
        {
            await database.DisposeAsync();
        }

        Assert.Equal((long)SchemaScripts.All.Count, await _schema.SqlAsync("SELECT count(*) FROM schema_version"));
    }

    [Fact]
    public async Task Who_looks_while_another_migrates_never_takes_the_schema_for_that_of_another_program()
    {
        await using var source = NpgsqlDataSource.Create((await _schema.OptionsAsync()).ConnectionString);
        using var migrated = new CancellationTokenSource();
        var looking = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            var session = new PostgreSqlSession(connection, CancellationToken.None);
            while (!migrated.IsCancellationRequested)
            {
                var refused = await Record.ExceptionAsync(async () => await SchemaMigrator.PendingAsync(session, [One], _schema.Name));
                Assert.DoesNotContain("WURP0104", refused?.Message ?? "", StringComparison.Ordinal);
            }
        })));
        for (var round = 0; round < 60 && !looking.IsCompleted; round++)
        {
            await CloseAsync(_schema.OpenAsync(migrations: [One]));
            await _schema.DropAsync();
        }

        await migrated.CancelAsync();
        await looking;
    }

    [Fact]
    public async Task A_changed_script_and_a_newer_database_refuse_the_start()
    {
        await CloseAsync(_schema.OpenAsync(migrations: [One, Two]));
        await AssertRefusedAsync("WURP0106", SchemaMode.Migrate, [One with { Script = "CREATE TABLE other (line_id text);" }, Two]);
        await AssertRefusedAsync("WURP0105", SchemaMode.Validate, [One]);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_the_database_as_it_was()
    {
        await AssertRefusedAsync("WURP0139", SchemaMode.Migrate, [One, Two with { Script = "CREATE TABLE half (a text); nonsense;" }]);
        Assert.Equal(0L, await _schema.SqlAsync($"SELECT count(*) FROM pg_namespace WHERE nspname = '{_schema.Name}'"));
        await CloseAsync(_schema.OpenAsync(migrations: [One, Two]));
    }

    [Fact]
    public async Task A_schema_of_another_program_is_refused_and_left_alone()
    {
        await _schema.SqlAsync($"CREATE SCHEMA {_schema.Name}; CREATE TABLE {_schema.Name}.recipes (name text)");
        await AssertRefusedAsync("WURP0104", SchemaMode.Migrate, SchemaScripts.All);
        Assert.Equal(1L, await _schema.SqlAsync($"SELECT count(*) FROM pg_tables WHERE schemaname = '{_schema.Name}'"));
    }

    [Fact]
    public async Task Validating_changes_nothing_and_names_what_is_missing()
    {
        await AssertRefusedAsync("WURP0113: the database lacks the migrations 1, 2 ", SchemaMode.Validate, [One, Two]);
        Assert.Equal(0L, await _schema.SqlAsync($"SELECT count(*) FROM pg_namespace WHERE nspname = '{_schema.Name}'"));
        await CloseAsync(_schema.OpenAsync(migrations: [One]));
        await AssertRefusedAsync("WURP0113: the database lacks the migrations 2 ", SchemaMode.Validate, [One, Two]);
        await CloseAsync(_schema.OpenAsync(migrations: [One, Two]));
        await CloseAsync(_schema.OpenAsync(SchemaMode.Validate, [One, Two]));
    }

    [Fact]
    public async Task A_user_without_the_right_to_make_schemas_migrates_the_one_that_is_given()
    {
        var role = _schema.Name;
        await _schema.SqlAsync($"CREATE ROLE {role} LOGIN; CREATE SCHEMA {_schema.Name} AUTHORIZATION {role}");
        try
        {
            var options = await _schema.OptionsAsync();
            options.ConnectionString += $";Username={role}";
            await using (var database = new PostgreSqlDatabase(options, TimeProvider.System, NullLogger.Instance, SchemaScripts.All))
            {
                await database.OpenAsync();
            }

            Assert.Equal(0L, await _schema.SqlAsync($"SELECT count(*) FROM pg_tables WHERE schemaname = '{_schema.Name}' AND tableowner <> '{role}'"));
        }
        finally
        {
            await _schema.DropAsync();
            await _schema.SqlAsync($"DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task Without_a_look_at_the_schema_anything_opens() => await CloseAsync(_schema.OpenAsync(SchemaMode.None));

    [Fact]
    public async Task The_printed_script_makes_what_the_service_makes_and_the_service_accepts_it()
    {
        await _other.SqlAsync(PostgreSqlSchema.Script(_other.Name));
        await CloseAsync(_other.OpenAsync(SchemaMode.Validate));
        await CloseAsync(_schema.OpenAsync());
        Assert.Equal(await ColumnsAsync(_schema), await ColumnsAsync(_other));
        Assert.Equal(await ColumnsAsync(_schema, "indexdef", "pg_indexes", "schemaname"), await ColumnsAsync(_other, "indexdef", "pg_indexes", "schemaname"));
    }

    [Fact]
    public void The_script_from_a_version_on_holds_only_what_came_after()
    {
        var script = PostgreSqlSchema.Script("urp", PostgreSqlSchema.LatestVersion - 1);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"-- {PostgreSqlSchema.LatestVersion:0000} "), script, StringComparison.Ordinal);
        Assert.DoesNotContain("-- 0001 ", script, StringComparison.Ordinal);
        Assert.Contains("SET LOCAL search_path TO urp;", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_compared_by_bytes_and_the_line_comes_first()
    {
        await CloseAsync(_schema.OpenAsync());
        Assert.Null(await _schema.SqlAsync(
            $"SELECT string_agg(table_name || '.' || column_name, ' ') FROM information_schema.columns WHERE table_schema = '{_schema.Name}' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'") as string);
        Assert.Null(await _schema.SqlAsync(
            $"""
            SELECT string_agg(table_name, ' ') FROM information_schema.columns WHERE table_schema = '{_schema.Name}' AND ordinal_position = 1
                AND column_name <> 'line_id' AND table_name NOT IN ('schema_version', 'webhook_inbox', 'deployment')
            """) as string);
    }

    private static async Task CloseAsync(Task<PostgreSqlDatabase> opened) => await (await opened).DisposeAsync();

    private async Task AssertRefusedAsync(string begin, SchemaMode mode, IReadOnlyList<Migration> migrations)
    {
        var fault = await Assert.ThrowsAsync<StorageException>(() => _schema.OpenAsync(mode, migrations));
        Assert.StartsWith(begin, fault.Message, StringComparison.Ordinal);
    }

    private static async Task<string> ColumnsAsync(
        TestSchema schema, string value = "table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable", string table = "information_schema.columns", string column = "table_schema") =>
        ((string)(await schema.SqlAsync($"SELECT string_agg({value}, chr(10) ORDER BY {value}) FROM {table} WHERE {column} = '{schema.Name}'"))!)
            .Replace(schema.Name, "schema", StringComparison.Ordinal);
}
