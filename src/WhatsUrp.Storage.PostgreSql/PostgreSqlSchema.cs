// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.PostgreSql.Migrations;

namespace WhatsUrp.Storage.PostgreSql;

/// <summary>The schema as a script, for a DBA who lets no program change tables.</summary>
public static class PostgreSqlSchema
{
    /// <summary>Gets the number of the latest migration of this release.</summary>
    public static int LatestVersion => SchemaScripts.All.Max(migration => migration.Version);

    /// <summary>Writes the statements that make the schema, or bring it from an earlier version to that of this release.</summary>
    /// <param name="schema">The name of the schema.</param>
    /// <param name="afterVersion">The version that the database has (<c>SELECT max(version) FROM whatsurp.schema_version</c>); 0 for an empty database.</param>
    /// <returns>One transaction for <c>psql</c>, which also records what it did; the service then starts with <see cref="SchemaMode.Validate"/>.</returns>
    /// <example>
    /// <code>
    /// Console.Write(PostgreSqlSchema.Script());
    /// </code>
    /// </example>
    public static string Script(string schema = "whatsurp", int afterVersion = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        ArgumentOutOfRangeException.ThrowIfNegative(afterVersion);
        return SchemaScripts.Print(schema, afterVersion);
    }
}
