// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Shapes;

namespace WhatsUrp.Simulator.Sending;

/// <summary>Whom a message goes to, as the request says it and as Meta reads it.</summary>
/// <param name="Input">What the request says.</param>
/// <param name="WaId">Digits of a phone number, or null.</param>
/// <param name="UserId">A business-scoped user id, or null.</param>
internal sealed record Recipient(string Input, string? WaId, string? UserId)
{
    private const int LongestUserId = 128;

    public string Key => WaId ?? UserId!;

    /// <summary>Reads <c>to</c>, or else <c>recipient</c>: if both are given, <c>to</c> wins.</summary>
    public static Recipient? Read(JsonElement message, SimulatedNumber number) =>
        message.Text("to") is { } to ? ReadPhone(to, number)
        : message.Text("recipient") is { } id && IsUserId(id) ? new(id, null, id)
        : null;

    public static GraphError Complaint(JsonElement message) =>
        message.Member("to") is not null ? GraphError.Of(131009, "Recipient phone number is not valid")
        : message.Member("recipient") is not null ? GraphError.Of(131009, "Recipient is not a business-scoped user id")
        : GraphError.Parameter("The parameter to is required.");

    /// <summary>Two capital letters, a point, perhaps <c>ENT.</c>, and 1 to 128 letters and digits.</summary>
    public static bool IsUserId(string text)
    {
        if (text.Length < 4 || !char.IsAsciiLetterUpper(text[0]) || !char.IsAsciiLetterUpper(text[1]) || text[2] != '.')
        {
            return false;
        }

        var id = text.AsSpan(3);
        id = id.StartsWith("ENT.") ? id[4..] : id;
        return id.Length is > 0 and <= LongestUserId && id.IndexOfAnyExcept(Alphanumeric) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    public static Recipient? ReadPhone(string to, SimulatedNumber number)
    {
        var text = to.AsSpan().Trim();
        var isInternational = text.StartsWith("+");
        Span<char> digits = stackalloc char[24];
        var count = 0;
        foreach (var sign in isInternational ? text[1..] : text)
        {
            if (char.IsAsciiDigit(sign) && count < digits.Length)
            {
                digits[count++] = sign;
            }
            else if (sign is not (' ' or '-' or '(' or ')' or '.'))
            {
                return null;
            }
        }

        // Meta reads a number without + as a local one.
        var waId = isInternational ? digits[..count].ToString() : string.Concat(number.CountryCode, digits[..count]);
        return waId.Length is >= 7 and <= 15 ? new(to, waId, null) : null;
    }
}
