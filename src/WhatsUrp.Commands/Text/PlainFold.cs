// SPDX-License-Identifier: BSD-3-Clause

using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WhatsUrp.Commands.Text;

/// <summary>The fold of a short text of plain letters and digits with single blanks, which most commands are: sixteen characters at a time.</summary>
/// <remarks>Gives what <see cref="Folder"/> gives, or nothing: there the folded text is the upper case of the original, unit by unit.</remarks>
internal static class PlainFold
{
    /// <summary>The longest text that is tried; longer ones are prose, with its signs and accents.</summary>
    public const int MaxLength = 64;

    private const int Step = 16;

    /// <summary>Folds a text where it is plain.</summary>
    /// <param name="source">The text.</param>
    /// <param name="output">The folded text; room for <see cref="MaxLength"/> units.</param>
    /// <param name="map">The way back; room for <see cref="MaxLength"/> units.</param>
    /// <param name="tokens">Room for half as many tokens.</param>
    /// <param name="count">The number of tokens.</param>
    /// <returns>Whether the text was plain.</returns>
    public static bool TryFold(ReadOnlySpan<char> source, Span<char> output, Span<ushort> map, Span<Token> tokens, out int count)
    {
        count = 0;
        if (source.Length is < Step or > MaxLength || output.Length < MaxLength || map.Length < MaxLength || tokens.Length < MaxLength / 2)
        {
            return false;
        }

        ulong letters = 0, digits = 0, blanks = 0, hashes = 0;
        var units = MemoryMarshal.Cast<char, ushort>(source);
        for (var next = 0; next < source.Length; next += Step)
        {
            // The last step begins earlier rather than ending behind the text: the same signs give the same bits once more.
            var at = Math.Min(next, source.Length - Step);
            var low = Vector128.Create(units.Slice(at, Step / 2));
            var high = Vector128.Create(units.Slice(at + (Step / 2), Step / 2));
            var chars = Vector128.NarrowWithSaturation(low, high);
            var letter = Vector128.LessThan((chars | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
            var digit = Vector128.LessThan(chars - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            var blank = Vector128.Equals(chars, Vector128.Create((byte)' '));
            var hash = Vector128.Equals(chars, Vector128.Create((byte)'#'));
            if ((letter | digit | blank | hash) != Vector128<byte>.AllBitsSet)
            {
                return false;
            }

            letters |= Bits(letter, at);
            digits |= Bits(digit, at);
            blanks |= Bits(blank, at);
            hashes |= Bits(hash, at);
            var (first, second) = Vector128.Widen(Vector128.AndNot(chars, letter & Vector128.Create((byte)0x20)));
            first.CopyTo(MemoryMarshal.Cast<char, ushort>(output.Slice(at, Step / 2)));
            second.CopyTo(MemoryMarshal.Cast<char, ushort>(output.Slice(at + (Step / 2), Step / 2)));
            (Vector128<ushort>.Indices + Vector128.Create((ushort)at)).CopyTo(map.Slice(at, Step / 2));
            (Vector128<ushort>.Indices + Vector128.Create((ushort)(at + (Step / 2)))).CopyTo(map.Slice(at + (Step / 2), Step / 2));
        }

        var words = letters | digits;
        if (!IsPlain(words, blanks, hashes))
        {
            return false;
        }

        for (var starts = words & ~(words << 1); starts != 0; starts &= starts - 1)
        {
            var start = BitOperations.TrailingZeroCount(starts);
            var length = BitOperations.TrailingZeroCount(~(words >> start));
            tokens[count++] = new Token
            {
                Start = (ushort)start,
                Length = (ushort)length,
                Hash = start > 0 && ((hashes >> (start - 1)) & 1) != 0,
                Digit = (digits & (ulong.MaxValue >> (MaxLength - length) << start)) != 0,
            };
        }

        return true;
    }

    // No blank at an end or beside another, hashes only right before a word and never inside one.
    private static bool IsPlain(ulong words, ulong blanks, ulong hashes)
    {
        var between = (blanks << 1) | 1;
        var isLastWord = words > (blanks | hashes);
        return isLastWord && (blanks & between) == 0 && (hashes & ~between) == 0 && ((hashes << 1) & ~words) == 0;
    }

    private static ulong Bits(Vector128<byte> mask, int at) => (ulong)mask.ExtractMostSignificantBits() << at;
}
