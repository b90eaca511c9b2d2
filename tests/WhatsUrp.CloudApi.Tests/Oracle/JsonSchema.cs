// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>Checks JSON against a schema (JSON Schema 2020-12, as far as the description of the API uses it).</summary>
/// <remarks>
/// Our own, because the repaired description needs <c>unevaluatedProperties</c>: NJsonSchema ends at an older draft without it, and JsonSchema.Net
/// cannot be restored here. An unknown keyword that constrains throws, so that nothing passes by not being looked at.
/// </remarks>
internal sealed class JsonSchema(JsonObject definitions)
{
    private const string Prefix = "#/components/schemas/";

    private static readonly HashSet<string> Silent =
    [
        "title", "description", "example", "examples", "default", "format", "discriminator", "deprecated", "readOnly", "externalDocs", "nullable",
        "$ref", "allOf", "oneOf", "anyOf", "type", "enum", "const", "pattern", "minLength", "maxLength", "minItems", "maxItems", "items",
        "required", "properties", "additionalProperties", "unevaluatedProperties", "x-enum-descriptions",
    ];

    public bool IsValid(string name, JsonNode? value) => Fault(name, value) is null;

    /// <summary>Says where the value breaks the named schema; nothing when it does not.</summary>
    public string? Fault(string name, JsonNode? value) => Check(definitions[name]!.AsObject(), value, "$", []);

    /// <summary>Checks a value, and adds the members that the schema has looked at.</summary>
    private string? Check(JsonObject schema, JsonNode? value, string at, HashSet<string> seen)
    {
        if (schema.Select(pair => pair.Key).FirstOrDefault(key => !Silent.Contains(key)) is { } strange)
        {
            throw new NotSupportedException($"The keyword {strange} is not known.");
        }

        return Reference(schema, value, at, seen)
            ?? Plain(schema, value, at)
            ?? Combined(schema, value, at, seen)
            ?? Members(schema, value as JsonObject, at, seen)
            ?? Items(schema, value as JsonArray, at);
    }

    private string? Reference(JsonObject schema, JsonNode? value, string at, HashSet<string> seen) =>
        schema["$ref"]?.GetValue<string>() is { } reference ? Check(definitions[reference[Prefix.Length..]]!.AsObject(), value, at, seen) : null;

    private static string? Plain(JsonObject schema, JsonNode? value, string at)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        var types = schema["type"] switch { null => [], JsonArray list => list.Select(type => type!.GetValue<string>()), var one => [one.GetValue<string>()] };
        if (types.Any() && !types.Any(type => IsOf(type, kind, value)))
        {
            return $"{at} is no {string.Join(" or ", types)}";
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            return $"{at} is none of {words.ToJsonString()}";
        }

        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            return $"{at} is not {constant.ToJsonString()}";
        }

        if (kind != JsonValueKind.String)
        {
            return null;
        }

        var text = value!.GetValue<string>();
        return text.Length < (Number(schema, "minLength") ?? 0) || text.Length > (Number(schema, "maxLength") ?? int.MaxValue) ? $"{at} has a wrong length"
            : schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern) ? $"{at} does not match {pattern}"
            : null;
    }

    private static bool IsOf(string type, JsonValueKind kind, JsonNode? value) => type switch
    {
        "object" => kind == JsonValueKind.Object,
        "array" => kind == JsonValueKind.Array,
        "string" => kind == JsonValueKind.String,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "number" => kind == JsonValueKind.Number,
        "integer" => kind == JsonValueKind.Number && long.TryParse(value!.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException(type),
    };

    private string? Combined(JsonObject schema, JsonNode? value, string at, HashSet<string> seen)
    {
        foreach (var part in Parts(schema, "allOf"))
        {
            if (Check(part, value, at, seen) is { } fault)
            {
                return fault;
            }
        }

        foreach (var (keyword, isOne) in new[] { ("oneOf", true), ("anyOf", false) })
        {
            var branches = Parts(schema, keyword).Select(branch =>
            {
                HashSet<string> own = [];
                return (Fault: Check(branch, value, at, own), Seen: own);
            }).ToArray();
            var fits = branches.Where(branch => branch.Fault is null).ToArray();
            if (branches.Length > 0 && (fits.Length == 0 || (isOne && fits.Length > 1)))
            {
                return $"{at} fits {fits.Length} branches of {keyword}: {string.Join("; ", branches.Select(branch => branch.Fault ?? "fits"))}";
            }

            seen.UnionWith(fits.SelectMany(branch => branch.Seen));
        }

        return null;
    }

    private string? Members(JsonObject schema, JsonObject? value, string at, HashSet<string> seen)
    {
        if (value is null)
        {
            return null;
        }

        if (schema["required"] is JsonArray required && required.FirstOrDefault(name => !value.ContainsKey(name!.GetValue<string>())) is { } missing)
        {
            return $"{at} lacks {missing}";
        }

        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, member) in value)
        {
            if (properties[name] is JsonObject property)
            {
                seen.Add(name);
                if (Check(property, member, $"{at}.{name}", []) is { } fault)
                {
                    return fault;
                }
            }
            else if (schema["additionalProperties"] is JsonValue { } closed && !closed.GetValue<bool>())
            {
                return $"{at}.{name} is not known";
            }
        }

        return schema["unevaluatedProperties"] is not null && value.Select(pair => pair.Key).FirstOrDefault(name => !seen.Contains(name)) is { } strange
            ? $"{at}.{strange} is not known"
            : null;
    }

    private string? Items(JsonObject schema, JsonArray? value, string at)
    {
        if (value is null)
        {
            return null;
        }

        if (value.Count < (Number(schema, "minItems") ?? 0) || value.Count > (Number(schema, "maxItems") ?? int.MaxValue))
        {
            return $"{at} has {value.Count} items";
        }

        return schema["items"] is JsonObject items ? value.Select((item, index) => Check(items, item, $"{at}[{index}]", [])).FirstOrDefault(fault => fault is not null) : null;
    }

    private static IEnumerable<JsonObject> Parts(JsonObject schema, string keyword) => schema[keyword]?.AsArray().Select(part => part!.AsObject()) ?? [];

    private static int? Number(JsonObject schema, string keyword) => schema[keyword] is { } number ? int.Parse(number.ToString(), CultureInfo.InvariantCulture) : null;
}
