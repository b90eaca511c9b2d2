// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox.Identity;

/// <summary>Writes numbers in letters alone: what holds no digit can never be read as somebody's phone number.</summary>
internal static class Letters
{
    private const int Base = 26;

    /// <summary>How many letters hold 128 bits: 26^28 is the first power above.</summary>
    public const int Of128Bits = 28;

    /// <summary>How many letters hold 64 bits.</summary>
    public const int Of64Bits = 14;

    public static string Write(UInt128 value, int length) => string.Create(length, value, static (letters, rest) =>
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            (rest, var digit) = UInt128.DivRem(rest, Base);
            letters[i] = (char)('a' + (int)digit);
        }
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="letters">The letters, genuine.</param>
    public static UInt128 Read(ReadOnlySpan<char> letters)
    {
        UInt128 value = 0;
        foreach (var letter in letters)
        {
            value = unchecked((value * Base) + (UInt128)(letter - 'a'));
        }

        return value;
    }

    /// <summary>Puts letters in the place of digits.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => string.Create(text.Length, text, static (letters, source) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = char.IsAsciiDigit(source[i]) ? (char)(source[i] - '0' + 'a') : source[i];
        }
    });
}
