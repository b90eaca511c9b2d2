// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Reflection;

namespace WhatsUrp.Storage.Migrations;

/// <summary>Reads the scripts that a provider embeds as <c>…Migrations.0001_name.sql</c>.</summary>
internal static class MigrationScripts
{
    private const string Folder = ".Migrations.";

    /// <summary>Reads all scripts of an assembly, in order of their numbers.</summary>
    /// <exception cref="InvalidOperationException">A name has no number, or a number stands twice.</exception>
    public static IReadOnlyList<Migration> Read(Assembly assembly)
    {
        var scripts = assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(script => script.Version)
            .ToList();
        return scripts.DistinctBy(script => script.Version).Count() == scripts.Count
            ? scripts
            : throw new InvalidOperationException("WURP0120: two migration scripts have the same number.");
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        var file = resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..^".sql".Length];
        var (number, name) = (file.Split('_')[0], file[(file.IndexOf('_', StringComparison.Ordinal) + 1)..]);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new InvalidOperationException($"WURP0120: the migration script {file} must begin with its number.");
        }

        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(version, name, reader.ReadToEnd());
    }
}
