// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Nodes;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Writes data for programs: the stored values by field id, an array where the field takes several.</summary>
internal static class JsonFields
{
    public static IReadOnlyDictionary<string, JsonElement> Of(LineDefinition line, IEnumerable<(FieldId Field, string Value)> values) => values
        .GroupBy(value => value.Field)
        .OrderBy(group => line.Fields.TakeWhile(field => field.Id != group.Key).Count())
        .ToDictionary(
            group => group.Key.Value,
            group => line.FindField(group.Key)?.Multiple > 1 ? Array([.. group.Select(value => value.Value)]) : Element(JsonValue.Create(group.Last().Value)));

    private static JsonElement Array(string[] values) => Element(new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]));

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;
}
