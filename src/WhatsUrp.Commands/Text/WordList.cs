// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>Reads the compact notation of the word tables: <c>CANCELL(AMI|ATEMI) STOP</c> is CANCELLAMI, CANCELLATEMI, STOP.</summary>
internal static class WordList
{
    /// <summary>Expands a table.</summary>
    /// <param name="table">Words separated by white space, each with at most one group of endings.</param>
    /// <returns>The words.</returns>
    public static IEnumerable<string> Expand(string table)
    {
        foreach (var entry in table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var open = entry.IndexOf('(', StringComparison.Ordinal);
            if (open < 0)
            {
                yield return entry;
                continue;
            }

            foreach (var ending in entry[(open + 1)..^1].Split('|'))
            {
                yield return entry[..open] + ending;
            }
        }
    }

    /// <summary>Reads a table of phrases, one a line.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The phrases.</returns>
    public static IEnumerable<string> Phrases(string table) => table.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
