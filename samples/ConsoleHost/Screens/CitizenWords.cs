// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Makes citizens' words fit for a terminal.</summary>
internal static class CitizenWords
{
    /// <summary>Replaces control characters but line breaks: an escape sequence must not reach the office's terminal.</summary>
    public static string Clean(string text) =>
        new([.. text.ReplaceLineEndings("\n").TrimEnd().Select(static c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c)]);

    /// <summary>The same, with every line but the first one indented.</summary>
    public static string Indented(string text, string indent) =>
        Clean(text).Replace("\n", "\n" + indent, StringComparison.Ordinal).Replace($"\n{indent}\n", "\n\n", StringComparison.Ordinal);

    /// <summary>The same on one line, for a cell of a table.</summary>
    public static string OneLine(string text) => Clean(text).Replace('\n', ' ');
}
