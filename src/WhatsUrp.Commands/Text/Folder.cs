// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Commands.Text;

/// <summary>The fold: one pass that writes the folded text, the way back to the original, and the tokens.</summary>
internal static class Folder
{
    public const int MaxLength = 4096;
    public const int MaxTokens = 64;

    private const char Blank = '\0';
    private const char Nothing = '\u0001';

    // What an ASCII character becomes: itself in upper case, a hash, nothing (apostrophes) or a blank.
    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 35, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 0, 0, 0, 0, 0, 0,
        0, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 0, 0, 0, 0, 0,
        1, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 0, 0, 0, 0, 0,
    ];

    // The rule below, asked once for each of the characters that messages in Latin letters are made of.
    private static readonly char[] Common = [.. Enumerable.Range(0, 0x2100).Select(c => FoldSingle((char)c))];

    /// <summary>Gets what an ASCII character becomes; a blank for any other.</summary>
    public static char OfAscii(char c) => c < Ascii.Length ? (char)Ascii[c] : Blank;

    /// <summary>Tells whether a character leaves no trace in the folded text: it belongs to the one before it, or is not seen.</summary>
    public static bool IsDropped(char c) => c < Common.Length ? Common[c] == Nothing : CharClasses.IsDropped(c);

    /// <summary>Cuts a text to what is read, never inside a surrogate pair.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    /// <summary>Gets how large the buffers must be: a hash may bring one blank more.</summary>
    public static int BufferSize(ReadOnlySpan<char> text) => text.Length + text.Count('#') + text.Count('\uFF03') + text.Count('\uFE5F') + 1;

    /// <summary>Folds a text of at most <see cref="MaxLength"/> units.</summary>
    /// <returns>The length of the folded text.</returns>
    public static int Fold(ReadOnlySpan<char> source, Span<char> output, Span<ushort> map, Span<Token> tokens, out int count)
    {
        var writer = new FoldWriter(output, map, tokens);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            char folded;
            if (c < 128)
            {
                folded = (char)Ascii[c];
                if (folded > '#')
                {
                    i = writer.WriteRun(source, i) - 1;
                    continue;
                }

                if (c == ' ')
                {
                    writer.Separate(Gap.None, i);
                    continue;
                }
            }
            else
            {
                var used = 1;
                folded = FoldOther(source, i, ref used);
                if (used == 2)
                {
                    if (folded == '\uFFFF')
                    {
                        writer.Write(c, i);
                        writer.Write(source[i + 1], i + 1);
                        i++;
                        continue;
                    }

                    WriteOrSkip(ref writer, source, folded, i);
                    i++;
                    continue;
                }
            }

            WriteOrSkip(ref writer, source, folded, i);
        }

        count = writer.Finish(out var length);
        return length;
    }

    private static void WriteOrSkip(ref FoldWriter writer, ReadOnlySpan<char> source, char folded, int i)
    {
        switch (folded)
        {
            case Blank or ' ':
                writer.Separate(GapOf(source, i), i);
                break;
            case Nothing:
                writer.Drop(source[i]);
                break;
            case '#':
                writer.Hash(i);
                break;
            default:
                writer.Write(folded, i);
                break;
        }
    }

    private static char FoldOther(ReadOnlySpan<char> source, int i, ref int used)
    {
        var c = source[i];
        if (char.IsSurrogate(c))
        {
            return FoldPair(source, i, ref used);
        }

        return c < Common.Length ? Common[c] : FoldSingle(c);
    }

    private static char FoldSingle(char c)
    {
        if (CharClasses.IsDropped(c))
        {
            return Nothing;
        }

        if (LatinLetters.TryFold(c, out var letter))
        {
            return letter == ' ' ? Blank : letter;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return (char)Ascii[c - 0xFEE0];
        }

        if (c == '\uFE5F')
        {
            return '#';
        }

        if (!char.IsLetterOrDigit(c))
        {
            return Blank;
        }

        // U+FFFE and U+FFFF are no letters; an upper-case form may stand in the table (U+0253 becomes U+0181).
        var upper = char.ToUpperInvariant(c);
        return LatinLetters.TryFold(upper, out letter) ? letter : upper < 128 ? (char)Ascii[upper] : upper;
    }

    private static char FoldPair(ReadOnlySpan<char> source, int i, ref int used)
    {
        if (!char.IsHighSurrogate(source[i]) || i + 1 == source.Length || !char.IsLowSurrogate(source[i + 1]))
        {
            return Blank;
        }

        used = 2;
        var point = char.ConvertToUtf32(source[i], source[i + 1]);
        switch (point)
        {
            case >= 0x1D400 and <= 0x1D6A3:
                return (char)('A' + ((point - 0x1D400) % 52 % 26));
            case >= 0x1D7CE and <= 0x1D7FF:
                return (char)('0' + ((point - 0x1D7CE) % 10));
        }

        return CharUnicodeInfo.GetUnicodeCategory(point) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Nothing,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => '\uFFFF', // a letter that stays as it is, in two units
            _ => Blank,
        };
    }

    private static Gap GapOf(ReadOnlySpan<char> source, int i) => source[i] switch
    {
        ' ' => Gap.None,
        ',' or ';' or '\uFF0C' or '\uFF1B' => Gap.Comma,
        '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => Gap.Line,
        '.' or '!' or '\u2026' or '\uFF01' or '\uFF0E' => Gap.Stop,
        ':' or '=' or '\uFF1A' => Gap.Colon,
        '?' or '\uFF1F' or '\u061F' => Gap.Question,
        '\u2013' or '\u2014' or '\u2012' or '\u2015' => Gap.Dash,
        '-' or '\u2010' or '\u2011' or '\u2212' => IsBlank(source, i - 1) || IsBlank(source, i + 1) ? Gap.Dash : Gap.Hyphen,
        _ => Gap.None,
    };

    private static bool IsBlank(ReadOnlySpan<char> source, int i) => (uint)i >= (uint)source.Length || char.IsWhiteSpace(source[i]);
}
