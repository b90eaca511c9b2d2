// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;

namespace WhatsUrp.TestKit.Snapshots;

/// <summary>Ready scrubbers for what changes from run to run. Equal values get equal names, numbered as they appear.</summary>
public static partial class Scrubbers
{
    /// <summary>Replaces GUIDs, with or without dashes.</summary>
    public static string Ids(string text) => Replace(text, Id(), "id");

    /// <summary>Replaces ISO 8601 instants; a date alone stays.</summary>
    public static string Instants(string text) => Replace(text, Instant(), "instant");

    private static string Replace(string text, Regex pattern, string name)
    {
        var seen = new List<string>();
        return pattern.Replace(text, match =>
        {
            if (!seen.Contains(match.Value))
            {
                seen.Add(match.Value);
            }

            return $"{{{name}_{seen.IndexOf(match.Value) + 1}}}";
        });
    }

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();
}
