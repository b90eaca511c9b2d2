// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.WebhookHost.Composition;

/// <summary>Which database keeps everything: PostgreSQL when it is configured, for one process or several; else one SQLite file.</summary>
internal static class StoreChoice
{
    private const string PostgreSql = "WhatsUrp:PostgreSql";

    public static WhatsUrpBuilder UseStore(this WhatsUrpBuilder builder, IConfiguration configuration) =>
        configuration[PostgreSql + ":ConnectionString"] is { Length: > 0 }
            ? builder.UsePostgreSql(configuration.GetSection(PostgreSql))
            : builder.UseSqlite(configuration.GetSection("WhatsUrp:Sqlite"));
}
