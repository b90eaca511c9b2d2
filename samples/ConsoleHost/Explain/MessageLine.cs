// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>One line of a message file: any JSON object with <c>id</c> and <c>text</c>.</summary>
internal sealed record MessageLine(JsonElement? Id, string? Text)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is no such object; the message says why.</exception>
    public static MessageLine Read(string line)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(line);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new FormatException("not JSON");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("not a JSON object");
        }

        if (!root.TryGetProperty("text", out var text) || text.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            throw new FormatException("no text in it");
        }

        return new MessageLine(root.TryGetProperty("id", out var id) ? id : null, TolerantText.Of(text));
    }
}
