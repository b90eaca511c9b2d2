// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Storage.PostgreSql.Tests.Database;

/// <summary>What a server knows of tables that have just been filled for the first time.</summary>
[NeedsPostgres]
public sealed class FirstStatisticsTests : IAsyncLifetime
{
    private const int FirstLook = 16;
    private const string Known = "SELECT count(*) FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'line_feed'";
    private readonly TestSchema _schema = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _schema.DropAsync();

    [Fact]
    public async Task A_server_learns_what_a_table_holds_soon_after_its_first_rows()
    {
        await using var database = await _schema.OpenAsync();
        for (var change = 0; change < FirstLook; change++)
        {
            Assert.Equal(0L, await _schema.SqlAsync(Known));
            var line = new LineId($"line-{change}");
            await database.WriteAsync(
                session => session.ExecuteAsync(
                    "INSERT INTO line_feed (line_id, last_receipt_at, proofs) VALUES (@line, @now, @proofs)",
                    ("@line", line), ("@now", DateTimeOffset.UnixEpoch), ("@proofs", Array.Empty<byte>())),
                default);
        }

        Assert.NotEqual(0L, await _schema.SqlAsync(Known));
    }
}
