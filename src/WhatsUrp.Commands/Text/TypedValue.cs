// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.Commands.Text;

/// <summary>Cuts a datum out of what the citizen typed: his spelling, without quotes, invisible signs and line breaks.</summary>
internal static class TypedValue
{
    private const string Vowels = "AEIOU";

    /// <summary>Cuts a datum out.</summary>
    /// <param name="slice">The piece of the original text.</param>
    /// <returns>The datum.</returns>
    public static string Cut(ReadOnlySpan<char> slice)
    {
        var plain = true;
        foreach (var c in slice)
        {
            plain &= char.IsAsciiLetterOrDigit(c);
        }

        return plain ? slice.ToString() : Clean(slice);
    }

    private static string Clean(ReadOnlySpan<char> slice)
    {
        var value = new StringBuilder(slice.Length);
        var blank = false;
        foreach (var c in slice)
        {
            if (CharClasses.IsIgnorable(c))
            {
                continue;
            }

            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharClasses.IsMark(c) || CharClasses.IsApostrophe(c) || c is '-' or '\u2010' or '\u2011' or '.')
            {
                if (value.Length == 0 && !char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
                {
                    continue;
                }

                if (blank && value.Length > 0)
                {
                    value.Append(' ');
                }

                blank = false;
                value.Append(c);
            }
            else
            {
                blank = true;
            }
        }

        while (value.Length > 0 && IsLoose(value))
        {
            value.Length--;
        }

        return value.ToString();
    }

    // A closing apostrophe is an accent after a vowel (Nicolo'), a quote after anything else.
    private static bool IsLoose(StringBuilder value)
    {
        var last = value[^1];
        if (CharClasses.IsApostrophe(last))
        {
            return value.Length < 2 || Vowels.IndexOf(char.ToUpperInvariant(value[^2]), StringComparison.Ordinal) < 0;
        }

        return last is '-' or '\u2010' or '\u2011' or ' ' or '.';
    }
}
