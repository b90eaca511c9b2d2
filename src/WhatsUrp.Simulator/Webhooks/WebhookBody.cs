// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text.Json;
using WhatsUrp.Simulator.Graph;
using System.Text;

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>The body of a webhook and its signature.</summary>
internal static class WebhookBody
{
    public static byte[] Write(IReadOnlyList<WebhookUpdate> updates)
    {
        var body = RelaxedJson.Write(updates, static (json, updates) =>
        {
            json.WriteStartObject();
            json.WriteString("object", "whatsapp_business_account");
            json.WriteStartArray("entry");
            for (var first = 0; first < updates.Count;)
            {
                first = WriteEntry(json, updates, first);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return MetaText.Escape(body.Span);
    }

    public static string Sign(ReadOnlySpan<byte> body, string secret) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    // Neighbours of the same account share an entry.
    private static int WriteEntry(Utf8JsonWriter json, IReadOnlyList<WebhookUpdate> updates, int first)
    {
        var head = updates[first];
        json.WriteStartObject();
        json.WriteString("id", head.AccountId);
        if (head.Time is { } time)
        {
            json.WriteNumber("time", time.ToUnixTimeSeconds());
        }

        json.WriteStartArray("changes");
        var next = first;
        for (; next < updates.Count && updates[next].AccountId == head.AccountId && updates[next].Time == head.Time; next++)
        {
            json.WriteRawValue(updates[next].Change.Span, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return next;
    }
}
