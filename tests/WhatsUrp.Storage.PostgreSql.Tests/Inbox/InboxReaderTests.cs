// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Lines;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.PostgreSql.Inbox;
using WhatsUrp.Storage.PostgreSql.Locks;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Storage.PostgreSql.Tests.Inbox;

[NeedsPostgres]
public sealed class InboxReaderTests : IAsyncLifetime
{
    private static readonly LineId Source = new("sanromano");
    private static readonly DateTimeOffset At = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private readonly TestSchema _schema = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _schema.DropAsync();

    [Fact]
    public async Task All_processes_append_and_one_of_them_reads_until_it_ends()
    {
        await using var one = await ProcessAsync();
        await using var two = await ProcessAsync();
        var row = await one.Inbox.AppendAsync(new byte[] { 1 }, Source, At);
        await two.Inbox.AppendAsync(new byte[] { 2 }, Source, At);
        Assert.Equal(2, (await one.Inbox.ReadAsync(9, [])).Count);
        Assert.Empty(await two.Inbox.ReadAsync(9, []));
        Assert.Single(await one.Inbox.ReadAsync(9, [row]));

        // The process goes on without reading: the lock must not stay behind in its pool.
        await one.Inbox.DisposeAsync();
        Assert.Equal(2, (await two.Inbox.ReadAsync(9, [])).Count);
    }

    [Fact]
    public async Task A_reader_whose_connection_ended_notices_before_it_reads_on()
    {
        await using var one = await ProcessAsync();
        await using var two = await ProcessAsync();
        await one.Inbox.AppendAsync(new byte[] { 1 }, Source, At);
        Assert.Single(await one.Inbox.ReadAsync(9, []));
        await _schema.SqlAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid::bigint << 32 | objid::bigint = " + LockKey.Of($"inbox {_schema.Name}").ToString(CultureInfo.InvariantCulture));
        await WaitForAsync(async () => (await two.Inbox.ReadAsync(9, [])).Count == 1);
        await Assert.ThrowsAsync<StorageException>(async () => await one.Inbox.ReadAsync(9, []));
        Assert.Empty(await one.Inbox.ReadAsync(9, []));
    }

    [Fact]
    public async Task Each_schema_has_a_reader_of_its_own()
    {
        var other = new TestSchema();
        try
        {
            await using var one = await ProcessAsync();
            await using var two = new Process(await other.OpenAsync());
            await one.Inbox.AppendAsync(new byte[] { 1 }, Source, At);
            await two.Inbox.AppendAsync(new byte[] { 2 }, Source, At);
            Assert.Single(await one.Inbox.ReadAsync(9, []));
            Assert.Single(await two.Inbox.ReadAsync(9, []));
        }
        finally
        {
            await other.DropAsync();
        }
    }

    // The server ends a session soon after it was asked to.
    private static async Task WaitForAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private async Task<Process> ProcessAsync() => new(await _schema.OpenAsync());

    private sealed class Process(PostgreSqlDatabase database) : IAsyncDisposable
    {
        public PostgreSqlWebhookInbox Inbox { get; } = new(database);

        public async ValueTask DisposeAsync()
        {
            await Inbox.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
