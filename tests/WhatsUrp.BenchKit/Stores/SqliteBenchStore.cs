// SPDX-License-Identifier: BSD-3-Clause

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace WhatsUrp.BenchKit.Stores;

/// <summary>One file.</summary>
public sealed class SqliteBenchStore : BenchStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-bench-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "whatsurp.db");

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["WhatsUrp:Sqlite:ConnectionString"] = Path };

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override void Choose(WhatsUrpBuilder builder, IConfiguration configuration) => builder.UseSqlite(configuration.GetSection("WhatsUrp:Sqlite"));

    protected override IEnumerable<string> Seeding(int residents) =>
    [
        $"CREATE TEMP TABLE resident AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {residents - 1}) SELECT i, randomblob(16) AS id, unixepoch() * 1000000 + i AS at FROM n",
        $"INSERT INTO subscriber (line_id, id, status, created_at, updated_at, revision) SELECT '{Population.Line}', id, 1, at, at, 1 FROM resident",
        $"INSERT INTO citizen_address (line_id, kind, value, subscriber_id, valid_from, last_inbound_at) SELECT '{Population.Line}', 1, CAST({Population.First} + i AS TEXT), id, at, at FROM resident",
        $"INSERT INTO subscriber_field (line_id, subscriber_id, field_key, ordinal, value, folded) SELECT '{Population.Line}', id, '{Population.Hamlet}', 0, h, h FROM (SELECT id, 'h' || (i % {Population.Hamlets}) AS h FROM resident)",
        .. Population.Lists.Select(list => $"INSERT INTO subscription (line_id, list_id, subscriber_id, state, since) SELECT '{Population.Line}', '{list}', id, 2, at FROM resident"),
    ];
}
