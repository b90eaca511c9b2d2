// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.PostgreSql.Inbox;
using WhatsUrp.Storage.PostgreSql.Migrations;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;
using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.PostgreSql.Tests.Database;

/// <summary>A server that stops, dies and comes back; each test has one of its own.</summary>
[NeedsPostgres]
public sealed class ServerFaultTests : IAsyncLifetime
{
    private static readonly LineId Line = new("sanromano");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private PostgresServer? _server;

    private PostgresServer Server => _server ?? throw new InvalidOperationException("The test has not begun.");

    public async Task InitializeAsync() => _server = await PostgresServer.StartAsync(new PostgresServerOptions { Fsync = true, Tcp = true });

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_confirmed_before_the_server_went_is_there_when_it_is_back(bool killed)
    {
        await using var database = Open(Server.ConnectionString);
        await using var inbox = new PostgreSqlWebhookInbox(database);
        var store = new SubscriberStore(database);
        Assert.Equal(CommitStatus.Committed, (await store.CommitAsync(Change(1))).Status);
        await inbox.AppendAsync(new byte[] { 1 }, Line, Start);
        Assert.Single(await inbox.ReadAsync(9, []));

        await (killed ? Server.KillAsync() : Server.StopAsync());
        await AssertAwayAsync(async () => await store.CommitAsync(Change(2)));
        await AssertAwayAsync(async () => await store.FindAsync(Line, Phone(1)));
        await AssertAwayAsync(async () => await inbox.ReadAsync(9, []));

        await Server.StartAgainAsync();
        Assert.Equal(CommitStatus.Committed, (await store.CommitAsync(Change(2))).Status);
        Assert.Equal(1, (await store.FindAsync(Line, Phone(1))).Revision);
        Assert.Single(await inbox.ReadAsync(9, []));
    }

    [Fact]
    public async Task Sessions_that_an_administrator_ends_while_changes_run_lose_no_change_and_double_none()
    {
        await using var database = Open(Server.TcpConnectionString);
        var store = new SubscriberStore(database);
        var ending = Task.Run(async () =>
        {
            await using var administrator = Open(Server.ConnectionString + ";Application Name=administrator");
            var ended = 0;
            for (var i = 0; i < 20; i++)
            {
                ended += (await administrator.ReadAsync(
                    session => session.QueryAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'whatsurp'", _ => true), default)).Count;
            }

            return ended;
        });
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => CommitAsync(store, i))));
        Assert.True(await ending > 0);
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(1, (await store.FindAsync(Line, Phone(i))).Revision);
        }
    }

    // As a worker does: what a store could not do is tried again, and a message that is known already counts as done.
    private static async Task CommitAsync(SubscriberStore store, int number)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Assert.Contains((await store.CommitAsync(Change(number))).Status, new[] { CommitStatus.Committed, CommitStatus.Duplicate });
                return;
            }
            catch (StoreException) when (attempt < 100)
            {
                await Task.Yield();
            }
        }
    }

    private static SubscriberChange Change(int number) =>
        new ChangeBuilder(Line, Phone(number), $"wamid.{number}", Start).Joins("emergenze").Build();

    private static CitizenAddress Phone(int number) => CitizenAddress.OfPhone($"+39333{1000000 + number}");

    private static async Task AssertAwayAsync(Func<Task> use)
    {
        var fault = await Assert.ThrowsAsync<StorageException>(use);
        Assert.StartsWith("WURP0131", fault.Message, StringComparison.Ordinal);
    }

    private static PostgreSqlDatabase Open(string connectionString) => new(
        new PostgreSqlOptions { ConnectionString = connectionString }, TimeProvider.System, NullLogger.Instance, SchemaScripts.All);
}
