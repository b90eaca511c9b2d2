// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Shapes;
using WhatsUrp.TestKit.Data;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WhatsUrp.Simulator.Tests.Sending;

/// <summary>The request examples of Meta's published OpenAPI file, as an oracle for what is accepted.</summary>
public sealed class PublishedExamplesTests
{
    private const string File = "graph-api/business-messaging-api_v23.0.yaml";

    // Without a type, with a boolean for a text, or of the commerce that the simulator does not play.
    private static readonly string[] Others =
    [
        "Send Catalog Message", "Send Multi-Product Message", "Send Order Details Message", "Send Order Status Message", "Send Reply to List Message",
        "Send Sample Issue Resolution Template", "Send Single Product Message", "Send Text Message with Preview URL",
    ];

    [SharedDataFact(File)]
    public void Examples_of_meta_are_of_the_right_form_and_the_others_are_not()
    {
        var refused = Examples().Where(example => Check(example.Message) is not null).Select(example => example.Name);

        Assert.Equal(50, Examples().Count());
        Assert.Equal(Others, refused.Order(StringComparer.Ordinal));
    }

    private static Flaw? Check(JsonElement message) =>
        message.Member("status") is not null ? MessageShapes.ReadMark.Check(message)
        : message.Text("type") is { } type && MessageShapes.ByKind.ContainsKey(type) ? MessageShapes.Envelope(type).Check(message)
        : Flaw.Missing("type");

    private static IEnumerable<(string Name, JsonElement Message)> Examples()
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(SharedData.PathOf(File));
        yaml.Load(reader);
        var examples = Follow(yaml.Documents[0].RootNode, "paths", "/{Version}/{Phone-Number-ID}/messages", "post", "requestBody", "content", "application/json", "examples");
        return ((YamlMappingNode)examples).Select(example =>
            (((YamlScalarNode)example.Key).Value!, JsonSerializer.SerializeToElement(ToJson(example.Value["value"], ""))));
    }

    private static YamlNode Follow(YamlNode node, params string[] path) => path.Aggregate(node, (at, name) => at[name]);

    private static JsonNode? ToJson(YamlNode node, string name) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value, ((YamlScalarNode)pair.Key).Value!)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(item => ToJson(item, name))]),
        YamlScalarNode scalar => ToJson(scalar, name),
        _ => throw new InvalidOperationException(),
    };

    // Addresses are placeholders that no rule lets pass; the other placeholders are words like any.
    private static JsonNode? ToJson(YamlScalarNode scalar, string name) =>
        name == "link" ? "https://example.org/medium"
        : scalar.Style != ScalarStyle.Plain ? scalar.Value
        : bool.TryParse(scalar.Value, out var truth) ? truth
        : double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : scalar.Value;
}
