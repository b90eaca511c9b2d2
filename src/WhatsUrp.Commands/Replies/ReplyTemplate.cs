// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.Commands.Replies;

/// <summary>A reply text with values in braces.</summary>
internal static class ReplyTemplate
{
    /// <summary>Puts the values in. A brace without a value of that name stays as it stands.</summary>
    public static string Fill(string text, ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 64);
        var rest = text.AsSpan();
        while (NextValue(rest, out var start, out var name))
        {
            result.Append(rest[..start]);
            result.Append(Find(name, values) ?? $"{{{name}}}");
            rest = rest[(start + name.Length + 2)..];
        }

        return result.Append(rest).ToString();
    }

    /// <summary>Lists the names of the values that a text asks for.</summary>
    public static List<string> Names(string text)
    {
        var names = new List<string>();
        var rest = text.AsSpan();
        while (NextValue(rest, out var start, out var name))
        {
            names.Add(name.ToString());
            rest = rest[(start + name.Length + 2)..];
        }

        return names;
    }

    private static bool NextValue(ReadOnlySpan<char> text, out int start, out ReadOnlySpan<char> name)
    {
        start = text.IndexOf('{');
        var end = start < 0 ? -1 : text[start..].IndexOf('}');
        name = end < 0 ? default : text.Slice(start + 1, end - 1);
        return end >= 0;
    }

    private static string? Find(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (name.SequenceEqual(candidate))
            {
                return value;
            }
        }

        return null;
    }
}
