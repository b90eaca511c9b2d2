// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;

namespace WhatsUrp.Citizens;

/// <summary>A business-scoped user id (BSUID): how WhatsApp names a person who keeps the phone number private, such as <c>IT.1349…</c>.</summary>
/// <remarks>
/// Scoped to one business portfolio, sent back whole and verbatim. It changes when the person changes the phone number
/// (WhatsApp Cloud API, usernames). <see cref="ToString"/> masks it.
/// </remarks>
public readonly record struct UserId
{
    private const int MaxLength = 160;
    private readonly string? _value;

    private UserId(string value) => _value = value;

    /// <summary>Gets the id, verbatim. Personal data: never log it.</summary>
    public string Value => _value ?? "";

    /// <summary>Keeps any non-blank id of at most 160 characters: what the platform sends is not judged by form.</summary>
    /// <param name="text">The id as received.</param>
    /// <param name="id">The id.</param>
    /// <returns><see langword="true"/> when there is an id.</returns>
    public static bool TryCreate([NotNullWhen(true)] string? text, out UserId id)
    {
        id = string.IsNullOrWhiteSpace(text) || text.Length > MaxLength ? default : new UserId(text.Trim());
        return id._value is not null;
    }

    /// <summary>Tells whether a text has the documented form of such an id: two capital letters, a dot, then 1 to 128 letters or digits, with <c>ENT.</c> in between for a parent id.</summary>
    /// <param name="text">The text to test.</param>
    /// <returns><see langword="true"/> when the text has the form.</returns>
    public static bool HasForm([NotNullWhen(true)] string? text)
    {
        if (text is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '.', ..])
        {
            return false;
        }

        var rest = text.AsSpan(3);
        rest = rest.StartsWith("ENT.", StringComparison.Ordinal) ? rest[4..] : rest;
        return rest.Length is >= 1 and <= 128 && !rest.ContainsAnyExcept(Alphanumeric);
    }

    /// <summary>Returns the id masked (<c>IT.…89</c>).</summary>
    /// <returns>The masked id.</returns>
    public override string ToString() => Value.Length < 6 ? "…" : $"{Value[..3]}…{Value[^2..]}";

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}
