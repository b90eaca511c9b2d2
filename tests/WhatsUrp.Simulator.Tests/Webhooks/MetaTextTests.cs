// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using System.Text;
using CsCheck;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Tests.Webhooks;

public sealed class MetaTextTests
{
    [Fact]
    [Trait("Category", "Property")]
    public void Escaped_json_is_ascii_and_says_the_same() => Gen.String.Sample(text =>
    {
        // A lone surrogate has no UTF-8 of its own: JSON writers replace it.
        var said = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var json = new JsonObject { [said] = said }.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        var escaped = MetaText.Escape(Encoding.UTF8.GetBytes(json));

        var read = JsonNode.Parse(escaped)!.AsObject().Single();
        return Ascii.IsValid(escaped) && read.Key == said && read.Value!.GetValue<string>() == said;
    }, iter: 10_000);

    [Theory]
    [InlineData("\"\\u001F\"", "\"\\u001f\"")]
    [InlineData("\"\\\\u001F\"", "\"\\\\u001F\"")]
    [InlineData("\"a/b\\\"c\\\\\"", "\"a\\/b\\\"c\\\\\"")]
    [InlineData("{\"è\":1}", "{\"\\u00e8\":1}")]
    public void Escapes_are_kept_and_written_in_lower_case(string json, string escaped) =>
        Assert.Equal(escaped, Encoding.ASCII.GetString(MetaText.Escape(Encoding.UTF8.GetBytes(json))));
}
