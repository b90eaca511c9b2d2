// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using WhatsUrp.Storage.Migrations;
using WhatsUrp.Storage.PostgreSql.Locks;

namespace WhatsUrp.Storage.PostgreSql.Migrations;

/// <summary>The scripts of this package, to be run or to be printed.</summary>
internal static class SchemaScripts
{
    public const string Component = "whatsurp";

    public const string VersionTable =
        """
        CREATE TABLE IF NOT EXISTS schema_version (
            component  text COLLATE "C" NOT NULL,
            version    integer          NOT NULL,
            applied_at timestamptz      NOT NULL DEFAULT now(),
            checksum   text COLLATE "C" NOT NULL,
            PRIMARY KEY (component, version)
        )
        """;

    /// <summary>Gets the scripts, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = MigrationScripts.Read(typeof(SchemaScripts).Assembly);

    /// <summary>Names the lock that migrations of one schema exclude each other by.</summary>
    public static long LockOf(string schema) => LockKey.Of($"migrate {schema}");

    /// <summary>Prints the scripts after a version as one transaction.</summary>
    public static string Print(string schema, int afterVersion)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"""
            -- The schema of WhatsUrp.Storage.PostgreSql, to version {All.Max(migration => migration.Version)}. Run it once: psql -v ON_ERROR_STOP=1 -f FILE
            BEGIN;
            SELECT pg_advisory_xact_lock({LockOf(schema)});
            CREATE SCHEMA IF NOT EXISTS {schema};
            SET LOCAL search_path TO {schema};
            {VersionTable};

            """);
        foreach (var migration in All.Where(migration => migration.Version > afterVersion))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""

                -- {migration.Version:0000} {migration.Name}
                {migration.Script.ReplaceLineEndings("\n").Trim()}
                INSERT INTO schema_version (component, version, checksum) VALUES ('{Component}', {migration.Version}, '{migration.Checksum}');

                """);
        }

        return text.Append("\nCOMMIT;\n").ToString();
    }
}
