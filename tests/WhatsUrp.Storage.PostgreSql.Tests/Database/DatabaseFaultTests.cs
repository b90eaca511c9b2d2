// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.PostgreSql.Migrations;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Storage.PostgreSql.Tests.Database;

[NeedsPostgres]
public sealed class DatabaseFaultTests : IAsyncLifetime
{
    private readonly TestSchema _schema = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _schema.DropAsync();

    [Theory]
    [InlineData("Host=/nowhere;Database=urp;Username=u;Password=secret-word", "WURP0131: the database urp on /nowhere does not answer")]
    [InlineData("Host=127.0.0.1;Port=1;Database=urp;Username=u;Password=secret-word", "WURP0131")]
    public async Task A_server_that_is_not_there_is_named_without_the_password(string connectionString, string begin)
    {
        await using var database = Open(connectionString);
        var fault = await Assert.ThrowsAsync<StorageException>(async () => await database.OpenAsync());
        Assert.StartsWith(begin, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database=nowhere", "WURP0133")]
    [InlineData("Options=-c synchronous_commit=off", "WURP0138")]
    [InlineData("Options=-c default_transaction_read_only=on", "WURP0136")]
    public async Task What_is_wrong_with_the_database_is_said_in_a_sentence(string setting, string begin)
    {
        await using var database = Open($"{await TestPostgres.ConnectionStringAsync()};{setting}");
        var fault = await Assert.ThrowsAsync<StorageException>(async () => await database.OpenAsync());
        Assert.StartsWith(begin, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_gone_is_a_fault_of_the_storage()
    {
        await using var database = await _schema.OpenAsync();
        var fault = await Assert.ThrowsAsync<StorageException>(
            async () => await database.ReadAsync(session => session.AnyAsync("SELECT 1 FROM missing"), default));
        Assert.StartsWith("WURP0135", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_without_a_free_connection_is_a_fault_that_passes()
    {
        var connectionString = await TestPostgres.ConnectionStringAsync() + ";Maximum Pool Size=2;Timeout=1";
        await using var database = Open(connectionString);
        await database.OpenAsync();
        await using (await database.ConnectAsync(default))
        await using (await database.ConnectAsync(default))
        {
            var fault = await Assert.ThrowsAsync<StorageException>(async () => await database.ReadAsync(session => session.AnyAsync("SELECT 1"), default));
            Assert.StartsWith("WURP0131", fault.Message, StringComparison.Ordinal);
        }

        Assert.True(await database.ReadAsync(session => session.AnyAsync("SELECT 1"), default));
    }

    [Fact]
    public async Task A_failed_change_leaves_nothing_behind_and_the_next_one_works()
    {
        await using var database = await _schema.OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await database.WriteAsync<bool>(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO line_counter (line_id, name, value) VALUES ('a', 'x', 1)");
                throw new InvalidOperationException();
            },
            default));
        Assert.False(await database.WriteAsync(session => session.AnyAsync("SELECT 1 FROM line_counter"), default));
    }

    [Theory]
    [InlineData("40001")]
    [InlineData("40P01")]
    [InlineData("23505")]
    public async Task A_change_that_others_were_in_the_way_of_is_run_again_a_few_times(string sqlState)
    {
        await using var database = await _schema.OpenAsync();
        var runs = 0;
        Assert.Equal(3, await database.WriteAsync(session => FailUntilAsync(session, sqlState, () => ++runs, 3), default));
        Assert.Equal(1L, await _schema.SqlAsync("SELECT count(*) FROM line_counter"));

        runs = 0;
        var fault = await Assert.ThrowsAsync<StorageException>(
            async () => await database.WriteAsync(session => FailUntilAsync(session, sqlState, () => ++runs, 99), default));
        Assert.StartsWith("WURP0139", fault.Message, StringComparison.Ordinal);
        Assert.Equal(5, runs);
    }

    [Fact]
    public async Task A_change_whose_session_was_ended_before_its_commit_is_run_again()
    {
        await using var database = await _schema.OpenAsync();
        var runs = 0;
        Assert.Equal(2, await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO line_counter (line_id, name, value) VALUES ('a', 'x', 1)");
                if (++runs == 1)
                {
                    var process = await session.FirstAsync("SELECT pg_backend_pid()", row => row.Small(0));
                    await _schema.SqlAsync($"SELECT pg_terminate_backend({process})");
                    await session.AnyAsync("SELECT 1");
                }

                return runs;
            },
            default));
        Assert.Equal(1L, await _schema.SqlAsync("SELECT count(*) FROM line_counter"));
    }

    [Fact]
    public async Task A_process_that_stalls_in_the_middle_of_a_change_holds_up_the_others_for_seconds_alone()
    {
        await using var database = await _schema.OpenAsync();
        await using var stalled = Open(await TestPostgres.ConnectionStringAsync());
        const string Count = "INSERT INTO line_counter (line_id, name, value) VALUES ('a', 'x', 1) ON CONFLICT (line_id, name) DO UPDATE SET value = line_counter.value + 1";
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var runs = 0;
        var change = stalled.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(Count);
                began.TrySetResult();
                await goOn.Task;
                await session.ExecuteAsync(Count);
                return ++runs;
            },
            default).AsTask();
        await began.Task;

        // A host that has vanished looks the same to the server, and would hold its locks for two hours.
        Assert.Equal(1, await database.WriteAsync(session => session.ExecuteAsync(Count), default).AsTask().WaitAsync(TimeSpan.FromSeconds(25)));

        goOn.SetResult();
        Assert.Equal(1, await change);
        Assert.Equal(3L, await _schema.SqlAsync("SELECT value FROM line_counter WHERE line_id = 'a'"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(";Max Auto Prepare=0", false)]
    public async Task Statements_are_prepared_unless_the_connection_string_says_not_to(string setting, bool prepared)
    {
        await using var database = Open(await TestPostgres.ConnectionStringAsync() + setting);
        Assert.Equal(prepared, await database.ReadAsync(
            async session =>
            {
                for (var i = 0; i < 10; i++)
                {
                    await session.AnyAsync("SELECT 1 WHERE @i >= 0", ("@i", i));
                }

                return await session.AnyAsync("SELECT 1 FROM pg_prepared_statements WHERE statement LIKE 'SELECT 1 WHERE%'");
            },
            default));
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_told_so()
    {
        await using var database = await _schema.OpenAsync();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await database.WriteAsync(
            async session =>
            {
                await stop.CancelAsync();
                return await session.AnyAsync("SELECT pg_sleep(60)");
            },
            stop.Token));
        Assert.True(await database.ReadAsync(session => session.AnyAsync("SELECT 1"), default));
    }

    private static async ValueTask<int> FailUntilAsync(WhatsUrp.Storage.Sessions.StorageSession session, string sqlState, Func<int> count, int succeeds)
    {
        await session.ExecuteAsync("INSERT INTO line_counter (line_id, name, value) VALUES ('a', 'x', 1) ON CONFLICT DO NOTHING");
        var run = count();
        if (run < succeeds)
        {
            await session.ExecuteAsync($"DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '{sqlState}'; END $$");
        }

        return run;
    }

    private PostgreSqlDatabase Open(string connectionString) => new(
        new PostgreSqlOptions { ConnectionString = connectionString, Schema = _schema.Name }, TimeProvider.System, NullLogger.Instance, SchemaScripts.All);
}
