// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Migrations;

/// <summary>Compares the scripts of the program with those that a database has seen.</summary>
internal static class MigrationPlan
{
    /// <summary>Returns the scripts still to be run, in order.</summary>
    /// <exception cref="StorageException">The database is newer than the program, or was made with other scripts.</exception>
    public static IReadOnlyList<Migration> Pending(IReadOnlyList<Migration> known, IReadOnlyList<AppliedMigration> applied)
    {
        foreach (var row in applied)
        {
            var script = known.FirstOrDefault(migration => migration.Version == row.Version)
                ?? throw new StorageException(
                    $"WURP0105: the database has schema version {row.Version}, this program knows up to {known.Max(migration => migration.Version)}. "
                    + "A newer release has used it: start that release or a later one.");
            if (script.Checksum != row.Checksum)
            {
                throw new StorageException(
                    $"WURP0106: migration {script.Version} ({script.Name}) differs from the one that made this database. "
                    + "Start the release that made it, or restore a backup; nothing has been changed.");
            }
        }

        return [.. known.Where(migration => applied.All(row => row.Version != migration.Version))];
    }

    /// <summary>Refuses a database that lacks scripts.</summary>
    /// <exception cref="StorageException">Some are pending.</exception>
    public static void DemandNone(IReadOnlyList<Migration> pending)
    {
        if (pending.Count > 0)
        {
            throw new StorageException(
                $"WURP0113: the database lacks the migrations {string.Join(", ", pending.Select(migration => migration.Version))} of this release. "
                + "Run them (the README of the provider says how), or set SchemaMode to Migrate; nothing has been changed.");
        }
    }
}
