// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Commands.Text;

/// <summary>The fold: one pass that writes the folded text, the way back to the original, and the tokens.</summary>
internal static class Folder
{
    public const int MaxLength = 4096;
    public const int MaxTokens = 64;

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
            if (char.IsSurrogate(c))
            {
                i = FoldPair(ref writer, source, i);
                continue;
            }

            switch (CharFold.Of(c))
            {
                case CharFold.Nothing:
                    break;
                case CharFold.Blank:
                    writer.Separate(Gap.None, i);
                    break;
                case CharFold.Apostrophe:
                    writer.Elide();
                    break;
                case CharFold.Hyphen:
                    writer.Separate(IsBlank(source, i - 1) || IsBlank(source, i + 1) ? Gap.Dash : Gap.Hyphen, i);
                    break;
                case '#':
                    writer.Hash(i);
                    break;
                case < '#' and var sign:
                    writer.Separate(CharFold.GapOf(sign), i);
                    break;
                case var folded when c >= 128:
                    writer.Write(folded, i);
                    break;
                default:
                    i = writer.WriteRun(source, i) - 1;
                    break;
            }
        }

        count = writer.Finish(out var length);
        return length;
    }

    /// <summary>Folds what stands in two units: mathematical letters and digits as the plain ones, other letters as they are.</summary>
    /// <returns>The last unit that was read.</returns>
    private static int FoldPair(ref FoldWriter writer, ReadOnlySpan<char> source, int i)
    {
        if (!char.IsHighSurrogate(source[i]) || i + 1 == source.Length || !char.IsLowSurrogate(source[i + 1]))
        {
            writer.Separate(Gap.None, i);
            return i;
        }

        var point = char.ConvertToUtf32(source[i], source[i + 1]);
        switch (point)
        {
            case >= 0x1D400 and <= 0x1D6A3:
                writer.Write((char)('A' + ((point - 0x1D400) % 52 % 26)), i);
                return i + 1;
            case >= 0x1D7CE and <= 0x1D7FF:
                writer.Write((char)('0' + ((point - 0x1D7CE) % 10)), i);
                return i + 1;
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(point))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                break;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber:
                writer.Write(source[i], i);
                writer.Write(source[i + 1], i + 1);
                break;
            default:
                writer.Separate(Gap.None, i);
                break;
        }

        return i + 1;
    }

    private static bool IsBlank(ReadOnlySpan<char> source, int i) => (uint)i >= (uint)source.Length || char.IsWhiteSpace(source[i]);
}
