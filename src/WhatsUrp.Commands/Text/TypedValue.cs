// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.Commands.Text;

/// <summary>
/// Cuts a datum out of what the citizen typed: his spelling, without quotes, invisible signs and line breaks. An apostrophe that
/// stands for an accent (<c>Nicolo'</c>) becomes the accent, and any other the plain one: keyboards put in what they like.
/// </summary>
internal static class TypedValue
{
    private const string Vowels = "AEIOUaeiou";
    private const string Accented = "ÀÈÌÒÙàèìòù";

    // Shorter words are cut short and not accented: De' Medici, Ca' Bianca, po'.
    private const int ShortestAccented = 3;

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
                value.Append(CharClasses.IsApostrophe(c) ? '\'' : c);
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

        Accent(value);
        return value.ToString();
    }

    private static void Accent(StringBuilder value)
    {
        var letters = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var endsWord = i == value.Length - 1 || !char.IsLetterOrDigit(value[i + 1]);
            if (value[i] == '\'' && endsWord && letters >= ShortestAccented && Vowels.IndexOf(value[i - 1], StringComparison.Ordinal) is >= 0 and var vowel)
            {
                value[i - 1] = Accented[vowel];
                value.Remove(i, 1);
            }

            letters = i < value.Length && char.IsLetter(value[i]) ? letters + 1 : 0;
        }
    }

    // A closing apostrophe is an accent after a vowel (Nicolo'), a quote after anything else.
    private static bool IsLoose(StringBuilder value)
    {
        var last = value[^1];
        if (CharClasses.IsApostrophe(last))
        {
            return value.Length < 2 || Vowels.IndexOf(value[^2], StringComparison.Ordinal) < 0;
        }

        return last is '-' or '\u2010' or '\u2011' or ' ' or '.';
    }
}
