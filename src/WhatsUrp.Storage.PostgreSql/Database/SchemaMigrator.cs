// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Migrations;
using WhatsUrp.Storage.PostgreSql.Migrations;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>Brings a schema up to that of the program, or refuses it.</summary>
internal static class SchemaMigrator
{
    /// <summary>Reads what is pending; changes nothing.</summary>
    /// <exception cref="StorageException">The schema is of another program, newer than this one, or made with other scripts.</exception>
    public static async ValueTask<IReadOnlyList<Migration>> PendingAsync(PostgreSqlSession session, IReadOnlyList<Migration> known, string schema)
    {
        // One statement, for each sees what was committed before it began: between two of them another process may have migrated.
        var found = await session.FirstAsync(
            "SELECT count(*) > 0, coalesce(bool_or(tablename = 'schema_version'), false) FROM pg_catalog.pg_tables WHERE schemaname = @schema",
            static row => new TablesFound(row.Flag(0), row.Flag(1)),
            ("@schema", schema)).ConfigureAwait(false);
        if (!found.HasVersions)
        {
            return found.HasAny ? throw DatabaseFaults.NotOurs(schema) : known;
        }

        var applied = await session.QueryAsync(
            "SELECT version, checksum FROM schema_version WHERE component = @component ORDER BY version",
            row => new AppliedMigration(row.Small(0), row.Text(1)),
            ("@component", SchemaScripts.Component)).ConfigureAwait(false);
        return MigrationPlan.Pending(known, applied);
    }

    /// <summary>Runs what is pending, all in one transaction: after a kill it runs again from the start, and of several processes one runs it.</summary>
    /// <returns>How many scripts were run.</returns>
    /// <exception cref="StorageException">The schema is of another program, newer than this one, or made with other scripts.</exception>
    public static async ValueTask<int> MigrateAsync(PostgreSqlSession session, IReadOnlyList<Migration> known, string schema)
    {
        await session.QueryAsync(
            "SELECT pg_advisory_xact_lock(@key)", static _ => true, ("@key", SchemaScripts.LockOf(schema))).ConfigureAwait(false);
        var pending = await PendingAsync(session, known, schema).ConfigureAwait(false);
        if (pending.Count > 0)
        {
            // Where the schema is there the user may lack the right to make one, which IF NOT EXISTS asks for all the same.
            if (!await session.AnyAsync("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = @schema", ("@schema", schema)).ConfigureAwait(false))
            {
                await session.ExecuteAsync($"CREATE SCHEMA {schema}").ConfigureAwait(false);
            }

            await session.ExecuteAsync(SchemaScripts.VersionTable).ConfigureAwait(false);
        }

        foreach (var migration in pending)
        {
            await session.ExecuteScriptAsync(migration.Script).ConfigureAwait(false);
            await session.ExecuteAsync(
                "INSERT INTO schema_version (component, version, checksum) VALUES (@component, @version, @checksum)",
                ("@component", SchemaScripts.Component), ("@version", migration.Version), ("@checksum", migration.Checksum)).ConfigureAwait(false);
        }

        return pending.Count;
    }

    private readonly record struct TablesFound(bool HasAny, bool HasVersions);
}
