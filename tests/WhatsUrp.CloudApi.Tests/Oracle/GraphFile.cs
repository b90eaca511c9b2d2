// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using WhatsUrp.TestKit.Data;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>Meta's published description of the API, as a JSON tree.</summary>
internal static class GraphFile
{
    public const string Path = "graph-api/business-messaging-api_v23.0.yaml";

    private static readonly Lazy<JsonObject> Document = new(Load);

    public static JsonObject Schemas => Document.Value["components"]!["schemas"]!.AsObject();

    /// <summary>The examples of requests to the endpoint of messages, by their titles.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Examples => Document.Value["paths"]!["/{Version}/{Phone-Number-ID}/messages"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!
        .AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!["value"]!.AsObject());

    private static JsonObject Load()
    {
        using var reader = File.OpenText(SharedData.PathOf(Path));
        var stream = new YamlStream();
        stream.Load(reader);
        return Convert(stream.Documents[0].RootNode)!.AsObject();
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Convert(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidDataException($"{node.NodeType} is not expected."),
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && char.IsAsciiDigit(text[^1]) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
