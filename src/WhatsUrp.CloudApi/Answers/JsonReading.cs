// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;

namespace WhatsUrp.CloudApi.Answers;

/// <summary>Reads members that may be missing, null or of another kind than documented.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null ? child : null;

    public static JsonElement? Member(this JsonElement element, string name) => ((JsonElement?)element).Member(name);

    public static IEnumerable<JsonElement> Items(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => ((JsonElement?)element).Items(name);

    public static JsonElement? First(this JsonElement? element, string name)
    {
        foreach (var item in element.Items(name))
        {
            return item;
        }

        return null;
    }

    /// <summary>Reads a string, or a number as its digits; trimmed, for Meta's examples carry trailing blanks.</summary>
    public static string? Text(this JsonElement? element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static string? Text(this JsonElement element, string name) => ((JsonElement?)element).Text(name);

    /// <summary>Reads an id or a keyword, which may go into logs; anything that looks like a sentence is left out.</summary>
    public static string? Word(this JsonElement element, string name) =>
        element.Text(name) is { Length: > 0 and <= 64 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '/' or '=') ? text : null;

    public static long? Long(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static int? Int(this JsonElement element, string name) => element.Long(name) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;
}
