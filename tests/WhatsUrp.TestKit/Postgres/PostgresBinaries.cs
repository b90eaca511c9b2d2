// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.TestKit.Postgres;

/// <summary>Where the distribution keeps the programs of the PostgreSQL server.</summary>
public static class PostgresBinaries
{
    private static readonly string[] Programs = ["initdb", "postgres", "pg_isready"];

    /// <summary>The folder that holds them all, the newest version first; nothing when there is none.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder => Programs.All(program => File.Exists(Path.Combine(folder, program))));

    private static IEnumerable<string> Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return [.. versions, .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];
    }
}
