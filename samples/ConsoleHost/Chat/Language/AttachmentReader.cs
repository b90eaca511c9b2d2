// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat.Language;

/// <summary>Reads what may stand before a citizen's text: <c>&lt;foto NAME&gt;</c>, <c>&lt;posizione LAT,LON&gt;</c> and their like.</summary>
internal static class AttachmentReader
{
    private static readonly Dictionary<string, (MessageKind Kind, string MimeType)> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["foto"] = (MessageKind.Image, "image/jpeg"),
        ["video"] = (MessageKind.Video, "video/mp4"),
        ["audio"] = (MessageKind.Audio, "audio/ogg"),
        ["documento"] = (MessageKind.Document, "application/pdf"),
    };

    public static bool TryRead(string text, out CitizenContent content, out string fault)
    {
        fault = "";
        content = new CitizenContent(text, MessageKind.Text);
        var end = text.IndexOf('>', StringComparison.Ordinal);
        if (text is not ['<', ..] || end < 0)
        {
            return true;
        }

        var (word, value) = Split(text[1..end]);
        var rest = text[(end + 1)..].Trim(' ');
        var caption = rest.Length == 0 ? null : rest;
        if (Kinds.TryGetValue(word, out var medium))
        {
            fault = value.Length == 0 ? $"<{word}> needs a name, such as <{word} lampione.jpg>." : "";
            content = new CitizenContent(caption, medium.Kind, new MediaReference($"console/{value}", medium.MimeType, FileName: value));
        }
        else if (word.Equals("posizione", StringComparison.OrdinalIgnoreCase))
        {
            fault = TryReadPosition(value, out var position) ? "" : "<posizione> needs latitude and longitude, such as <posizione 44.1700,10.3400>.";
            content = new CitizenContent(caption, MessageKind.Location, Position: position);
        }

        return fault.Length == 0; // any other word in angle brackets is the citizen's own text
    }

    private static (string Word, string Value) Split(string inner)
    {
        var space = inner.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (inner, "") : (inner[..space], inner[space..].Trim());
    }

    private static bool TryReadPosition(string value, out GeoPosition? position)
    {
        position = null;
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180)
        {
            position = new GeoPosition(latitude, longitude);
        }

        return position is not null;
    }
}
