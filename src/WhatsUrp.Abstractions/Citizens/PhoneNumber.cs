// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;

namespace WhatsUrp.Citizens;

/// <summary>A telephone number in international form (ITU-T E.164).</summary>
/// <remarks><see cref="ToString"/> masks all but the last two digits, so that no log or exception holds a number.</remarks>
public readonly record struct PhoneNumber
{
    private const int MinDigits = 6;
    private const int MaxDigits = 15;
    private readonly string? _digits;

    private PhoneNumber(string digits) => _digits = digits;

    /// <summary>Gets the digits without a plus sign, as WhatsApp writes a <c>wa_id</c>.</summary>
    public string Digits => _digits ?? "";

    /// <summary>Gets the number as E.164 with its plus sign. Personal data: never log it.</summary>
    public string E164 => "+" + Digits;

    /// <summary>Reads a number: digits with an optional <c>+</c> or <c>00</c> in front; blanks, dots, dashes, brackets and slashes are ignored.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="number">The number read.</param>
    /// <returns><see langword="true"/> when the text is a number of 6 to 15 digits that does not begin with zero.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (text is null)
        {
            return false;
        }

        Span<char> digits = stackalloc char[MaxDigits + 2];
        var count = 0;
        foreach (var c in text.AsSpan().Trim())
        {
            if (char.IsAsciiDigit(c))
            {
                if (count == digits.Length)
                {
                    return false;
                }

                digits[count++] = c;
            }
            else if (c == '+' ? count > 0 : !(c is ' ' or '.' or '-' or '(' or ')' or '/' or '\u00A0'))
            {
                return false;
            }
        }

        ReadOnlySpan<char> read = digits[..count];
        read = read.StartsWith("00") ? read[2..] : read;
        if (read.Length is < MinDigits or > MaxDigits || read[0] == '0')
        {
            return false;
        }

        number = new PhoneNumber(read.ToString());
        return true;
    }

    /// <summary>Reads a number that must be one.</summary>
    /// <param name="text">The text to read.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no number; its content is not repeated in the message.</exception>
    public static PhoneNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("Not a telephone number in international form (6 to 15 digits, such as +39...).");

    /// <summary>Returns the number masked (<c>+…67</c>).</summary>
    /// <returns>The masked number.</returns>
    public override string ToString() => Digits.Length == 0 ? "" : "+…" + Digits[^2..];
}
