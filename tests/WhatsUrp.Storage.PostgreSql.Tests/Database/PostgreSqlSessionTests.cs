// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Sessions;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Storage.PostgreSql.Tests.Database;

[NeedsPostgres]
public sealed class PostgreSqlSessionTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TestSchema _schema = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _schema.DropAsync();

    [Fact]
    public async Task Statements_run_together_and_each_has_its_own_answer()
    {
        await using var database = await _schema.OpenAsync();
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
    public async Task A_change_counts_on_from_the_time_of_the_server_and_never_runs_ahead_of_it()
    {
        await using var database = await _schema.OpenAsync();
        await database.WriteAsync(
            async session =>
            {
                var last = DateTimeOffset.MinValue;
                for (var look = 0; look < 20; look++)
                {
                    var now = await session.NowAsync();
                    var server = await session.FirstAsync("SELECT clock_timestamp()", row => row.Instant(0));
                    Assert.InRange(server - now, TimeSpan.Zero, Patience);
                    Assert.True(now > last);
                    last = now;
                }

                return true;
            },
            default);
    }
}
