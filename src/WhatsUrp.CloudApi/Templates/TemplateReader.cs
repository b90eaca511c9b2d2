// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Answers;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>Reads templates as the platform lists them; what is missing or unknown never throws.</summary>
internal static class TemplateReader
{
    public static MessageTemplate Read(JsonElement json) => new(
        json.Text("id") ?? "",
        json.Text("name") ?? "",
        json.Text("language") ?? "",
        new TemplateStatus(json.Text("status")?.ToUpperInvariant() ?? ""),
        new TemplateCategory(json.Text("category")?.ToUpperInvariant() ?? ""),
        [.. json.Items("components").Select(ReadPart)])
    {
        Quality = json.Member("quality_score").Text("score"),
    };

    private static TemplatePart ReadPart(JsonElement json)
    {
        var kind = json.Text("type")?.ToUpperInvariant() switch
        {
            "HEADER" => TemplatePartKind.Header,
            "BODY" => TemplatePartKind.Body,
            "FOOTER" => TemplatePartKind.Footer,
            "BUTTONS" => TemplatePartKind.Buttons,
            _ => TemplatePartKind.Other,
        };
        return new TemplatePart(kind, json.Text("text"))
        {
            Format = json.Text("format")?.ToUpperInvariant(),
            Examples = [.. json.Member("example") is { } example ? ReadExamples(example) : []],
            Buttons = [.. json.Items("buttons").Select(ReadButton)],
        };
    }

    private static TemplateButton ReadButton(JsonElement json) => new(
        json.Text("type")?.ToUpperInvariant() ?? "",
        json.Text("text"),
        json.Text("url"),
        json.Text("phone_number"),
        json.Text("flow_id"),
        json.Items("example").Select(AsText).FirstOrDefault() ?? json.Text("example"));

    private static IEnumerable<TemplateExample> ReadExamples(JsonElement example)
    {
        if (example.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var member in example.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array))
        {
            // Numbered texts of a body come as a list within a list.
            var items = member.Value.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray() : Enumerable.Repeat(item, 1));
            foreach (var item in items)
            {
                if (item.ValueKind == JsonValueKind.Object)
                {
                    yield return new TemplateExample(item.Text("example") ?? "", item.Text("param_name"));
                }
                else if (AsText(item) is { } text)
                {
                    yield return new TemplateExample(text);
                }
            }
        }
    }

    private static string? AsText(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;
}
