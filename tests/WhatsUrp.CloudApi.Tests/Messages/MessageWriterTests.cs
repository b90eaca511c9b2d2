// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using WhatsUrp.CloudApi.Messages;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Tests.Messages;

[Trait("Category", "Property")]
public sealed class MessageWriterTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Samples => [.. SampleMessages.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_kind_is_written_as_the_platform_takes_it(string sample)
    {
        var name = sample.Replace(' ', '-');

        await Verify(JsonNode.Parse(MessageWriter.Write(SampleMessages.All[sample]).Span)!.ToJsonString(Indented)).UseParameters(name);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_passes_the_check(string sample) => Assert.Null(MessageCheck.Fault(SampleMessages.All[sample]));

    [Fact]
    public void Every_kind_of_content_has_a_sample() => Assert.Empty(
        typeof(MessageContent).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(MessageContent))).Except(SampleMessages.All.Values.Select(message => message.Content.GetType())));

    [Fact]
    public void Any_text_at_all_is_written_as_JSON() => Gen.String[Gen.Char, 1, 40].Sample(
        text => Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), JsonNode.Parse(MessageWriter.Write(CloudBench.Message(new TextContent(text))).Span)!["text"]!["body"]!.GetValue<string>()),
        iter: 10_000);
}
