// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.Simulator.Templates;

/// <summary>Text with variables in double braces.</summary>
internal static class TemplateText
{
    /// <summary>The names of the variables, each once, in the order of their first appearance.</summary>
    public static List<string> Variables(string text)
    {
        var names = new List<string>();
        Walk(text, literal: null, name =>
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        });
        return names;
    }

    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        Walk(text, literal => filled.Append(literal), name => filled.Append(values.GetValueOrDefault(name, "")));
        return filled.ToString();
    }

    private static void Walk(string text, Action<ReadOnlySpan<char>>? literal, Action<string> variable)
    {
        var at = 0;
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open && text.IndexOf("}}", open, StringComparison.Ordinal) is >= 0 and var close)
        {
            literal?.Invoke(text.AsSpan(at, open - at));
            variable(text[(open + 2)..close].Trim());
            at = close + 2;
        }

        literal?.Invoke(text.AsSpan(at));
    }
}
