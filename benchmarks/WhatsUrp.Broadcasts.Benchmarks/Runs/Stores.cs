// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Benchmarks.Runs;

/// <summary>Databases that wait for their disk, as those of a service do.</summary>
internal static class Stores
{
    public static async Task<T> WithAsync<T>(string kind, Func<BenchStore, Task<T>> body)
    {
        if (kind == Sqlite)
        {
            await using var file = new SqliteBenchStore();
            return await body(file);
        }

        // A server of its own each time: what earlier runs left to clean up must not count.
        await using var server = await PostgresServer.StartAsync(new PostgresServerOptions { Fsync = true, Settings = ["shared_buffers=256MB"] });
        await using var store = new PostgreSqlBenchStore(server.ConnectionString);
        return await body(store);
    }

    public const string Sqlite = "SQLite";
    public const string PostgreSql = "PostgreSQL";
    public static readonly string[] Kinds = [Sqlite, PostgreSql];
}
