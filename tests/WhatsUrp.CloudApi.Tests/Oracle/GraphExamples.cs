// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Nodes;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>The published examples, with their placeholders filled by values that the platform could take.</summary>
internal static class GraphExamples
{
    /// <summary>Examples that break the published rules themselves, or sell goods for money.</summary>
    public static readonly string[] Unusable =
    [
        "Send Text Message with Preview URL",
        "Send Reply to List Message",
        "Send typing indicator and read receipt",
        "Send Sample Issue Resolution Template",
        "Send Multi-Product Message",
        "Send Order Details Message",
        "Send Order Status Message",
    ];

    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal)
    {
        ["{{Recipient-Phone-Number}}"] = "+393331234567",
        ["{{Recipient-WA-Phone-Number}}"] = "+393331234567",
        ["16315555555"] = "+16315555555",
        ["language-and-locale-code"] = "it",
        ["template-name"] = "template_name",
        ["<TEMPLATE_NAME>"] = "template_name",
    };

    public static JsonObject Filled(string title) => Fill(GraphFile.Examples[title])!.AsObject();

    private static JsonNode? Fill(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(pair => KeyValuePair.Create(pair.Key, pair.Key == "wa_id" ? pair.Value?.DeepClone() : Fill(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Fill)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Fill(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    private static string Fill(string text) =>
        Placeholders.GetValueOrDefault(text) ?? (text.Contains("http(s)://", StringComparison.Ordinal) ? "https://example.org/medium" : text);
}
