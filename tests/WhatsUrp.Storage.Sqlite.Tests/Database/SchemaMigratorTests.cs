// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Storage.Migrations;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Tests.Database;

public sealed class SchemaMigratorTests : IDisposable
{
    private static readonly Migration One = new(1, "one", "CREATE TABLE one (line_id TEXT NOT NULL PRIMARY KEY) STRICT;");
    private static readonly Migration Two = new(2, "two", "ALTER TABLE one ADD COLUMN more TEXT;");
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task What_is_missing_is_run_once()
    {
        foreach (var scripts in new Migration[][] { [One], [One, Two], [One, Two] })
        {
            await using var database = Open(scripts);
            await database.OpenAsync();
            Assert.Equal(scripts.Length, await database.ReadAsync(s => s.First("SELECT count(*) FROM schema_version", row => row.Small(0)), default));
        }
    }

    [Fact]
    public async Task A_script_changed_since_refuses_the_start_and_changes_nothing()
    {
        await using (var database = Open(One))
        {
            await database.OpenAsync();
        }

        await using var changed = Open(One with { Script = "CREATE TABLE other (line_id TEXT);" }, Two);
        var fault = await Assert.ThrowsAsync<StorageException>(async () => await changed.OpenAsync());
        Assert.StartsWith("WURP0106", fault.Message, StringComparison.Ordinal);
        await using var again = Open(One);
        await again.OpenAsync();
    }

    [Fact]
    public async Task A_database_newer_than_the_program_refuses_the_start()
    {
        await using (var database = Open(One, Two))
        {
            await database.OpenAsync();
        }

        await using var older = Open(One);
        var fault = await Assert.ThrowsAsync<StorageException>(async () => await older.OpenAsync());
        Assert.StartsWith("WURP0105", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_the_database_as_it_was()
    {
        await using (var database = Open(One, Two with { Script = "CREATE TABLE half (a) STRICT; nonsense;" }))
        {
            await Assert.ThrowsAsync<StorageException>(async () => await database.OpenAsync());
        }

        await using var again = Open(One, Two);
        await again.OpenAsync();
    }

    [Fact]
    public async Task Validating_changes_nothing_and_names_what_is_missing()
    {
        await AssertLacksAsync("1, 2", One, Two);
        await using (var database = Open(One))
        {
            await database.OpenAsync();
        }

        await AssertLacksAsync("2", One, Two);
        await using var valid = Open(SchemaMode.Validate, One);
        await valid.OpenAsync();
        Assert.Equal(1L, await valid.ReadAsync(session => session.First("SELECT count(*) FROM schema_version", row => row.Number(0)), default));
    }

    [Fact]
    public async Task Without_a_look_at_the_schema_anything_opens()
    {
        await using var database = Open(SchemaMode.None, One);
        await database.OpenAsync();
        Assert.False(await database.ReadAsync(session => session.Any("SELECT 1 FROM sqlite_schema"), default));
    }

    [Fact]
    public void The_scripts_of_the_package_are_numbered_and_carry_the_licence()
    {
        Assert.NotEmpty(SchemaMigrator.Scripts);
        Assert.All(SchemaMigrator.Scripts, script => Assert.StartsWith("-- SPDX-License-Identifier: BSD-3-Clause", script.Script, StringComparison.Ordinal));
    }

    private async Task AssertLacksAsync(string versions, params Migration[] scripts)
    {
        await using var database = Open(SchemaMode.Validate, scripts);
        var fault = await Assert.ThrowsAsync<StorageException>(async () => await database.OpenAsync());
        Assert.StartsWith($"WURP0113: the database lacks the migrations {versions} of", fault.Message, StringComparison.Ordinal);
    }

    private SqliteDatabase Open(params Migration[] scripts) => Open(SchemaMode.Migrate, scripts);

    private SqliteDatabase Open(SchemaMode mode, params Migration[] scripts) =>
        new(_directory.File("whatsurp.db"), TimeProvider.System, NullLogger.Instance, scripts, mode);
}
