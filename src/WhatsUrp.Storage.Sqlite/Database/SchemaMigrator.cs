// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Migrations;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>Brings a database up to the schema of the program, or refuses it.</summary>
internal static class SchemaMigrator
{
    private const string Component = "whatsurp";

    /// <summary>Gets the scripts of this package.</summary>
    public static IReadOnlyList<Migration> Scripts { get; } = MigrationScripts.Read(typeof(SchemaMigrator).Assembly);

    /// <summary>Runs what is pending, all in one transaction: after a kill it runs again from the start.</summary>
    /// <returns>How many scripts were run.</returns>
    /// <exception cref="StorageException">The database is of another program, newer than this one, or made with other scripts.</exception>
    public static int Migrate(SqliteSession session, IReadOnlyList<Migration> known, string path, DateTimeOffset now)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            var pending = Pending(session, known, path);
            foreach (var migration in pending)
            {
                session.ExecuteScript(migration.Script);
                session.Execute(
                    """
                    INSERT INTO schema_version (component, version, applied_at, checksum)
                    VALUES (@component, @version, @now, @checksum)
                    """,
                    ("@component", Component), ("@version", migration.Version), ("@now", now), ("@checksum", migration.Checksum));
            }

            session.Execute("COMMIT");
            return pending.Count;
        }
        catch
        {
            session.RollBack();
            throw;
        }
    }

    /// <summary>Refuses a database that lacks a script; changes nothing.</summary>
    /// <exception cref="StorageException">The schema is not the one of the program.</exception>
    public static void Validate(SqliteSession session, IReadOnlyList<Migration> known, string path)
    {
        var applied = HasVersions(session) ? Applied(session) : session.Any("SELECT 1 FROM sqlite_schema") ? throw DatabaseFaults.NotOurs(path) : [];
        MigrationPlan.DemandNone(MigrationPlan.Pending(known, applied));
    }

    private static IReadOnlyList<Migration> Pending(SqliteSession session, IReadOnlyList<Migration> known, string path)
    {
        if (!HasVersions(session))
        {
            if (session.Any("SELECT 1 FROM sqlite_schema"))
            {
                throw DatabaseFaults.NotOurs(path);
            }

            session.Execute(
                """
                CREATE TABLE schema_version (
                    component  TEXT    NOT NULL,
                    version    INTEGER NOT NULL,
                    applied_at INTEGER NOT NULL,
                    checksum   TEXT    NOT NULL,
                    PRIMARY KEY (component, version)
                ) STRICT
                """);
        }

        return MigrationPlan.Pending(known, Applied(session));
    }

    private static bool HasVersions(SqliteSession session) =>
        session.Any("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'");

    private static List<AppliedMigration> Applied(SqliteSession session) => session.Query(
        "SELECT version, checksum FROM schema_version WHERE component = @component ORDER BY version",
        row => new AppliedMigration(row.Small(0), row.Text(1)),
        ("@component", Component));
}
