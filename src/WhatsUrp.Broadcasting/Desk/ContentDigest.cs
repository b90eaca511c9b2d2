// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using WhatsUrp.Broadcasts;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Desk;

/// <summary>The digest of all that makes a broadcast: what is approved is what leaves.</summary>
internal static class ContentDigest
{
    /// <summary>Makes the digest: SHA-256 of one fixed way of writing the broadcast, in lower-case hexadecimal digits.</summary>
    public static string Of(Broadcast broadcast)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("line", broadcast.Line.Value);
            json.WriteString("list", broadcast.List.Value);
            json.WritePropertyName("segment");
            SegmentJson.Write(json, broadcast.Segment);
            json.WriteString("text", broadcast.Text);
            json.WriteString("title", broadcast.Title);
            json.WriteString("notBefore", Instant(broadcast.NotBefore));
            json.WriteString("expiresAt", Instant(broadcast.ExpiresAt));
            json.WriteNumber("onUnknown", (int)broadcast.OnUnknown);
            if (broadcast.Template is { } template)
            {
                json.WriteString("template", template.Name);
                json.WriteString("language", template.Language);
                json.WriteStartArray("slots");
                foreach (var slot in template.Slots)
                {
                    Write(json, slot);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, TemplateSlot slot)
    {
        json.WriteStartObject();
        json.WriteString("name", slot.Name);
        switch (slot)
        {
            case TemplateSlot.Fixed text:
                json.WriteString("fixed", text.Value);
                break;
            case TemplateSlot.Datum datum:
                json.WriteString("datum", datum.Field.Value);
                json.WriteString("default", datum.Default);
                break;
        }

        json.WriteEndObject();
    }

    // Microseconds: what stores keep of an instant.
    private static string? Instant(DateTimeOffset? at) => at is { } instant ? (instant.UtcTicks / 10).ToString(CultureInfo.InvariantCulture) : null;
}
