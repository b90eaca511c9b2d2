// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Inbox;
using WhatsUrp.Storage.Sqlite.Tests.Database;

namespace WhatsUrp.Storage.Sqlite.Tests.Inbox;

public sealed class AppendGroupTests : IDisposable
{
    private static readonly LineId Source = new("sanromano");
    private static readonly DateTimeOffset At = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private const int PageSize = 4096;
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Bodies_that_arrive_while_the_writer_is_busy_share_one_commit()
    {
        await using var database = SqliteDatabaseTests.Open(_directory.File("whatsurp.db"));
        var inbox = new SqliteWebhookInbox(database);
        await inbox.AppendAsync(Bytes("first"), Source, At);
        var before = LogLength();
        var appends = await WhileBusyAsync(database, () => inbox.AppendAsync(Bytes("x"), Source, At).AsTask(), count: 40);
        await Task.WhenAll(appends);

        // Forty commits of their own would write the page of the table to the log forty times at least.
        Assert.InRange((LogLength() - before) / PageSize, 1, 20);
        Assert.Equal(41, (await inbox.MeasureAsync()).Waiting);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_all_who_shared_it_and_stores_nothing()
    {
        await using var database = SqliteDatabaseTests.Open(_directory.File("whatsurp.db"));
        await database.WriteAsync(session => session.Execute("CREATE TRIGGER full BEFORE INSERT ON webhook_inbox WHEN NEW.body = CAST('bad' AS BLOB) BEGIN SELECT RAISE(ABORT, 'full'); END"), default);
        var inbox = new SqliteWebhookInbox(database);
        var appends = await WhileBusyAsync(database, () => inbox.AppendAsync(Bytes("bad"), Source, At).AsTask(), count: 8);
        foreach (var append in appends)
        {
            await Assert.ThrowsAsync<StorageException>(() => append);
        }

        Assert.Equal(0, (await inbox.MeasureAsync()).Waiting);
        await inbox.AppendAsync(Bytes("good"), Source, At);
        Assert.Equal(1, (await inbox.MeasureAsync()).Waiting);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_fails_everyone_who_waits()
    {
        await using var database = SqliteDatabaseTests.Open(Path.Combine(_directory.Path, "missing", "whatsurp.db"));
        var inbox = new SqliteWebhookInbox(database);
        var appends = Enumerable.Range(0, 8).Select(_ => Task.Run(() => inbox.AppendAsync(Bytes("x"), Source, At).AsTask())).ToList();
        foreach (var append in appends)
        {
            await Assert.ThrowsAsync<StorageException>(() => append);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Starts appends while another change holds the writer, so that all of them wait for it.</summary>
    private static async Task<List<Task<InboxId>>> WhileBusyAsync(SqliteDatabase database, Func<Task<InboxId>> append, int count)
    {
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var busy = Task.Run(() => database.WriteAsync(
            _ =>
            {
                begun.Set();
                return go.Wait(TimeSpan.FromSeconds(30));
            },
            default).AsTask());
        Assert.True(begun.Wait(TimeSpan.FromSeconds(30)));
        var appends = Enumerable.Range(0, count).Select(_ => append()).ToList();
        go.Set();
        Assert.True(await busy);
        return appends;
    }

    private long LogLength() => new FileInfo(_directory.File("whatsurp.db-wal")).Length;
}
