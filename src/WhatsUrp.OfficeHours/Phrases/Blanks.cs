// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Fills the blanks of a sentence.</summary>
internal static class Blanks
{
    /// <summary>Fills each <c>{name}</c>; what stands in a value is never taken for a blank.</summary>
    public static string Fill(string sentence, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder();
        var rest = sentence.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var start && rest[start..].IndexOf('}') is > 0 and var length)
        {
            text.Append(rest[..start]).Append(Value(rest.Slice(start + 1, length - 1), values));
            rest = rest[(start + length + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static string Value(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        throw new InvalidOperationException($"WURP0601: a phrase of the office hours has the unknown blank {{{name}}}. Mend the table of its language.");
    }
}
