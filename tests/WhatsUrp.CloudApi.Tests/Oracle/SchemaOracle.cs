// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>Judges JSON by a set of schemas, with a validator that others wrote (JsonSchema.Net, JSON Schema 2020-12).</summary>
internal sealed class SchemaOracle(JsonObject definitions, string name)
{
    private static readonly EvaluationOptions Flags = new() { OutputFormat = OutputFormat.Flag };
    private static readonly EvaluationOptions Reasons = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema _schema = Build(definitions, name);

    public bool IsValid(JsonNode? value) => _schema.Evaluate(Element(value), Flags).IsValid;

    /// <summary>Says what breaks the schema; nothing when nothing does.</summary>
    public string? Fault(JsonNode? value)
    {
        if (IsValid(value))
        {
            return null;
        }

        var details = _schema.Evaluate(Element(value), Reasons).Details ?? [];
        return string.Join("; ", details.Where(part => part.Errors is not null).Select(part => $"{part.InstanceLocation}: {string.Join(", ", part.Errors!.Values)}"));
    }

    private static JsonSchema Build(JsonObject definitions, string name)
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"https://whatsurp.example/schemas/{name}",
            ["$ref"] = $"#/$defs/{name}",
            ["$defs"] = definitions.DeepClone(),
        };

        // The description of an API keeps its schemas elsewhere than a schema does.
        return JsonSchema.FromText(root.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }

    private static JsonElement Element(JsonNode? value) => JsonSerializer.SerializeToElement(value);
}
