// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Nodes;
using WhatsUrp.CloudApi.Messages;
using WhatsUrp.TestKit.Data;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>Meta's own examples, said in our words and written by us, give the same JSON by meaning.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Usable => SharedData.WhyMissing(GraphFile.Path) is null ? [.. GraphFile.Examples.Keys.Except(GraphExamples.Unusable)] : [""];

    [SharedDataFact(GraphFile.Path)]
    public void There_are_43_usable_examples() => Assert.Equal(43, GraphFile.Examples.Keys.Except(GraphExamples.Unusable).Count());

    [SharedDataTheory(GraphFile.Path)]
    [MemberData(nameof(Usable))]
    public void Example_is_reproduced(string title)
    {
        var example = GraphExamples.Filled(title);
        var message = MessageReader.Read(example);

        Assert.Null(MessageCheck.Fault(message));
        var ours = JsonNode.Parse(MessageWriter.Write(message).Span);
        Assert.True(JsonNode.DeepEquals(Normal(example), Normal(ours)), $"{Normal(example)}\n\nOURS\n{Normal(ours)}");
    }

    /// <summary>Brings to one form what means the same: the default recipient type, numbers as strings, letter case of a button's kind.</summary>
    private static JsonNode? Normal(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(pair => pair.Key != "recipient_type").OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Key switch
        {
            "index" => JsonValue.Create(pair.Value!.ToString()),
            "sub_type" => JsonValue.Create(pair.Value!.GetValue<string>().ToLowerInvariant()),
            _ => Normal(pair.Value),
        }))),
        JsonArray items => new JsonArray([.. items.Select(Normal)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(value.ToString()),
        _ => node?.DeepClone(),
    };
}
