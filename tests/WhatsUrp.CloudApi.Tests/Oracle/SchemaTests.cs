// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using CsCheck;
using WhatsUrp.CloudApi.Messages;
using WhatsUrp.CloudApi.Tests.Messages;
using WhatsUrp.TestKit.Data;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>What we write fits Meta's published schemas, once these are repaired; a validator that is not ours says so.</summary>
[Trait("Category", "Property")]
public sealed class SchemaTests
{
    private const string Text = """{"messaging_product":"whatsapp","to":"+393331234567","type":"text","text":{"body":"ciao"}}""";

    private static readonly Lazy<SchemaOracle> Schema = new(() => RepairedSchema.Load("Message"));

    public static TheoryData<string> Samples => [.. SampleMessages.All.Keys];

    [SharedDataFact(GraphFile.Path)]
    public void The_repaired_schema_takes_43_of_the_50_published_examples()
    {
        var refused = GraphFile.Examples.Keys.Where(title => !Schema.Value.IsValid(GraphFile.Examples[title])).Order(StringComparer.Ordinal);

        Assert.Equal(GraphExamples.Unusable.Order(StringComparer.Ordinal), refused);
    }

    [SharedDataTheory(GraphFile.Path)]
    [InlineData("an unknown member", """{"messaging_product":"whatsapp","to":"+39333","type":"text","text":{"body":"a"},"strange":1}""")]
    [InlineData("a button of 21 characters", """{"messaging_product":"whatsapp","to":"+39333","type":"interactive","interactive":{"type":"button","body":{"text":"a"},"action":{"buttons":[{"type":"reply","reply":{"id":"a","title":"123456789012345678901"}}]}}}""")]
    [InlineData("a type that does not match its body", """{"messaging_product":"whatsapp","to":"+39333","type":"image","text":{"body":"a"}}""")]
    [InlineData("no recipient", """{"messaging_product":"whatsapp","type":"text","text":{"body":"a"}}""")]
    [InlineData("id and link together", """{"messaging_product":"whatsapp","to":"+39333","type":"image","image":{"id":"a","link":"https://example.org"}}""")]
    public void The_repaired_schema_refuses(string what, string json)
    {
        Assert.NotEmpty(what);
        Assert.True(Schema.Value.IsValid(JsonNode.Parse(Text)));
        Assert.False(Schema.Value.IsValid(JsonNode.Parse(json)));
    }

    [SharedDataTheory(GraphFile.Path)]
    [MemberData(nameof(Samples))]
    public void What_we_write_fits(string sample) =>
        Assert.Null(Schema.Value.Fault(JsonNode.Parse(MessageWriter.Write(SampleMessages.All[sample]).Span)));

    [SharedDataFact(GraphFile.Path)]
    public void Whatever_passes_our_check_fits_the_schema()
    {
        var taken = 0;
        RandomMessages.Any.Sample(
            message =>
            {
                if (MessageCheck.Fault(message) is null)
                {
                    Interlocked.Increment(ref taken);
                    Assert.Null(Schema.Value.Fault(JsonNode.Parse(MessageWriter.Write(message).Span)));
                }
            },
            iter: 10_000);

        Assert.InRange(taken, 1_000, 9_999);
    }
}
