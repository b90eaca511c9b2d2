// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;

namespace WhatsUrp.Architecture.Tests.Tree;

/// <summary>C# source text without what does not count.</summary>
internal static partial class Code
{
    /// <summary>Takes the comments away; line breaks stay.</summary>
    public static string WithoutComments(string source) =>
        Token().Replace(source, match => match.Value is ['/', ..] ? Breaks(match.Value) : match.Value);

    /// <summary>Takes comments and the contents of strings away; line breaks stay.</summary>
    public static string WithoutCommentsAndStrings(string source) =>
        Token().Replace(source, match => match.Value is ['/', ..] ? Breaks(match.Value) : "\"\"" + Breaks(match.Value));

    /// <summary>Counts the lines that hold code: neither blank nor comment alone.</summary>
    public static int CountLines(string source) =>
        WithoutComments(source).Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    private static string Breaks(string text) => new('\n', text.Count(c => c == '\n'));

    [GeneratedRegex(""""
        \$*"""[\s\S]*?"""+                       # raw string
        | (?:\$@|@\$|@)"(?:""|[^"])*"            # verbatim string
        | \$?"(?:\\.|[^"\\\n])*"                 # string
        | '(?:\\.[^'\n]*|[^'\\\n])'              # character
        | //[^\n]* | /\*[\s\S]*?\*/              # comment
        """", RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
