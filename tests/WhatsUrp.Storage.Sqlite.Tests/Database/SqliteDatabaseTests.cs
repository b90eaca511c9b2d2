// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Tests.Database;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    private string Path => _directory.File("whatsurp.db");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    [InlineData("temp_store", "2")]
    [InlineData("wal_autocheckpoint", "16384")]
    [InlineData("cache_size", "-16384")]
    public async Task The_writer_has_the_settings_that_durability_erasure_and_speed_need(string pragma, string value)
    {
        await using var database = Open(Path);
        Assert.Equal(value, await database.WriteAsync(session => session.First($"PRAGMA {pragma}", row => row.Text(0)), default));
    }

    [Theory]
    [InlineData("busy_timeout", "5000")]
    [InlineData("query_only", "1")]
    [InlineData("temp_store", "2")]
    public async Task A_reader_cannot_write(string pragma, string value)
    {
        await using var database = Open(Path);
        Assert.Equal(value, await database.ReadAsync(session => session.First($"PRAGMA {pragma}", row => row.Text(0)), default));
    }

    [Fact]
    public async Task Every_table_is_strict()
    {
        await using var database = Open(Path);
        var loose = await database.ReadAsync(
            session => session.Query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'", row => row.Text(0)),
            default);
        Assert.Empty(loose);
    }

    [Fact]
    public async Task The_line_comes_first_in_every_key()
    {
        await using var database = Open(Path);
        var others = await database.ReadAsync(
            session => session.Query(
                """
                SELECT t.name || '.' || c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
                WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT IN ('schema_version', 'webhook_inbox', 'deployment')
                    AND c.cid = 0 AND c.name <> 'line_id'
                """,
                row => row.Text(0)),
            default);
        Assert.Empty(others);
    }

    [Fact]
    public async Task A_failed_change_leaves_nothing_behind_and_the_next_one_works()
    {
        await using var database = Open(Path);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await database.WriteAsync<bool>(
            session =>
            {
                session.Execute("INSERT INTO line_counter (line_id, name, value) VALUES ('a', 'x', 1)");
                throw new InvalidOperationException();
            },
            default));
        Assert.False(await database.WriteAsync(session => session.Any("SELECT 1 FROM line_counter"), default));
    }

    [Fact]
    public async Task Statements_run_together_and_each_has_its_own_answer()
    {
        await using var database = Open(Path);
        var add = new[] { "a", "b" }.Select(line => new Statement(
            "INSERT INTO line_feed (line_id, last_receipt_at, proofs) VALUES (@line, @now, @proofs)",
            ("@line", line), ("@now", DateTimeOffset.UnixEpoch), ("@proofs", Array.Empty<byte>()))).ToList();
        var all = new Question<string>("SELECT line_id FROM line_feed ORDER BY line_id", row => row.Text(0));
        var change = new Statement("UPDATE line_feed SET last_receipt_at = @now", ("@now", DateTimeOffset.UnixEpoch.AddDays(1)));
        var nobody = new Question<string>("SELECT line_id FROM line_feed WHERE line_id = @line", row => row.Text(0), ("@line", "c"));
        var taken = new Question<string>("DELETE FROM line_feed WHERE line_id = @line RETURNING line_id", row => row.Text(0), ("@line", "b"));
        var rest = new Statement("DELETE FROM line_feed");
        await ((IStorageDatabase)database).WriteAsync(
            async session =>
            {
                await session.TogetherAsync([.. add, all, change, nobody, taken, rest]);
                return true;
            },
            default);
        Assert.All(add, statement => Assert.Equal(1, statement.Changed));
        Assert.Equal(["a", "b"], all.Rows);
        Assert.Empty(nobody.Rows);
        Assert.Equal(["b"], taken.Rows);
        Assert.Equal((2, 1), (change.Changed, rest.Changed));
    }

    [Fact]
    public async Task A_closed_database_is_not_opened_again()
    {
        var database = Open(Path);
        await database.OpenAsync();
        await database.DisposeAsync();
        await database.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await database.OpenAsync());
    }

    internal static SqliteDatabase Open(string path) =>
        new(path, TimeProvider.System, NullLogger.Instance, SchemaMigrator.Scripts);
}
