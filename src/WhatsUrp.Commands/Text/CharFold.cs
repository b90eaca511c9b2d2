// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>What one character becomes: a letter or digit, a hash, or a sign that says how it separates or that it leaves no trace.</summary>
internal static class CharFold
{
    /// <summary>A blank, or what means no more than one.</summary>
    public const char Blank = '\0';

    /// <summary>Nothing: it is not seen, or belongs to the character before it.</summary>
    public const char Nothing = '\u0001';

    /// <summary>Nothing, but it may end an elided word.</summary>
    public const char Apostrophe = '\u0002';

    /// <summary>A hyphen, which is a dash where a blank stands beside it.</summary>
    public const char Hyphen = '\u0003';

    /// <summary>The first of the signs that stand for a gap, in the order of <see cref="Gaps"/>.</summary>
    public const char FirstGap = '\u0004';

    // Each common character is asked the rule once; messages in Latin letters are made of hardly any others.
    private const int CommonLength = 0x2100;
    private static readonly char[] Common = [.. Enumerable.Range(0, CommonLength).Select(c => Find((char)c))];

    private static ReadOnlySpan<byte> Gaps => [(byte)Gap.Comma, (byte)Gap.Line, (byte)Gap.Stop, (byte)Gap.Colon, (byte)Gap.Question, (byte)Gap.Dash];

    /// <summary>Folds a character that is no half of a pair.</summary>
    public static char Of(char c) => c < CommonLength ? Common[c] : IsVariation(c) ? Nothing : Find(c);

    /// <summary>Gets the gap that a sign from <see cref="FirstGap"/> on stands for.</summary>
    public static Gap GapOf(char sign) => (Gap)Gaps[sign - FirstGap];

    /// <summary>Tells whether a character leaves no trace in the folded text.</summary>
    public static bool IsDropped(char c) => Of(c) is Nothing or Apostrophe;

    // Nearly every emoji is followed by one.
    private static bool IsVariation(char c) => c is >= '\uFE00' and <= '\uFE0F';

    private static char Find(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Common[c - 0xFEE0]; // the wide form of an ASCII character
        }

        if (CharClasses.IsDropped(c))
        {
            return CharClasses.IsApostrophe(c) ? Apostrophe : Nothing;
        }

        if (LatinLetters.TryFold(c, out var letter))
        {
            return letter == ' ' ? Blank : letter;
        }

        if (!char.IsLetterOrDigit(c))
        {
            return SignOf(c);
        }

        // U+FFFE and U+FFFF are no letters; an upper-case form may stand in the table (U+0253 becomes U+0181).
        var upper = char.ToUpperInvariant(c);
        return LatinLetters.TryFold(upper, out letter) ? letter : upper;
    }

    private static char SignOf(char c) => c switch
    {
        '#' or '\uFE5F' => '#',
        ',' or ';' => SignOf(Gap.Comma),
        '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => SignOf(Gap.Line),
        '.' or '!' or '\u2026' => SignOf(Gap.Stop),
        ':' or '=' => SignOf(Gap.Colon),
        '?' or '\u061F' => SignOf(Gap.Question),
        '\u2013' or '\u2014' or '\u2012' or '\u2015' => SignOf(Gap.Dash),
        '-' or '\u2010' or '\u2011' or '\u2212' => Hyphen,
        _ => Blank,
    };

    private static char SignOf(Gap gap) => (char)(FirstGap + Gaps.IndexOf((byte)gap));
}
