// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Sending;

/// <summary>One message a row, whole as it is posted, with the code and a part of what Meta would complain of.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private const string To = "\"messaging_product\":\"whatsapp\",\"to\":\"+393331112222\"";
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await (await Bench.StartAsync()).WithAnnaAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("no JSON at all", 100, "The parameter messaging_product is required.")]
    [InlineData("{}", 100, "The parameter messaging_product is required.")]
    [InlineData("[1]", 100, "The parameter messaging_product is required.")]
    [InlineData("""{"messaging_product":"whatsapp","type":"text","text":{"body":"x"}}""", 100, "The parameter to is required.")]
    [InlineData("""{"messaging_product":"whatsapp","to":"+39 abc","type":"text","text":{"body":"x"}}""", 131009, "phone number is not valid")]
    [InlineData("""{"messaging_product":"whatsapp","to":"+1","type":"text","text":{"body":"x"}}""", 131009, "phone number is not valid")]
    [InlineData("""{"messaging_product":"whatsapp","recipient":"it.1","type":"text","text":{"body":"x"}}""", 131009, "business-scoped user id")]
    [InlineData("""{"messaging_product":"sms","to":"+393331112222","type":"text","text":{"body":"x"}}""", 131009, "messaging_product")]
    [InlineData("{" + To + "}", 100, "The parameter type is required.")]
    [InlineData("{" + To + ",\"type\":\"telegram\"}", 100, "Param type must be one of {AUDIO")]
    [InlineData("{" + To + ",\"type\":\"text\"}", 131008, "text is required")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{}}", 131008, "text['body'] is required")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{\"body\":\"\"}}", 131009, "text['body'] must be at least 1")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{\"body\":7}}", 100, "text['body'] must be a string")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{\"body\":\"\\ud800\"}}", 131009, "Unicode")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{\"body\":\"x\",\"bold\":true}}", 100, "unexpected key \\\"bold\\\"")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{\"body\":\"x\"},\"id\":1}", 100, "unexpected key \\\"id\\\"")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{\"body\":\"x\"},\"recipient_type\":\"crowd\"}", 131009, "recipient_type")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{\"body\":\"x\"},\"recipient_type\":\"group\"}", 131020, "groups")]
    [InlineData("{" + To + ",\"type\":\"text\",\"text\":{\"body\":\"x\"},\"context\":{}}", 131008, "context['message_id'] is required")]
    [InlineData("{" + To + ",\"type\":\"image\",\"image\":{\"id\":\"1\",\"link\":\"https://a.it/b.png\"}}", 100, "either id or link")]
    [InlineData("{" + To + ",\"type\":\"image\",\"image\":{}}", 131008, "image['id'] is required")]
    [InlineData("{" + To + ",\"type\":\"image\",\"image\":{\"link\":\"ftp://a.it/b\"}}", 131009, "http(s) URL")]
    [InlineData("{" + To + ",\"type\":\"image\",\"image\":{\"id\":\"77\"}}", 100, "not a valid whatsapp business account media attachment ID")]
    [InlineData("{" + To + ",\"type\":\"sticker\",\"sticker\":{\"link\":\"https://a.it/b\",\"caption\":\"x\"}}", 100, "unexpected key \\\"caption\\\"")]
    [InlineData("{" + To + ",\"type\":\"location\",\"location\":{\"latitude\":91,\"longitude\":9}}", 131009, "location['latitude']")]
    [InlineData("{" + To + ",\"type\":\"location\",\"location\":{\"latitude\":44}}", 131008, "location['longitude'] is required")]
    [InlineData("{" + To + ",\"type\":\"contacts\",\"contacts\":[{\"name\":{\"first_name\":\"x\"}}]}", 131008, "contacts[0]['name']['formatted_name'] is required")]
    [InlineData("{" + To + ",\"type\":\"contacts\",\"contacts\":[{\"name\":{\"formatted_name\":\"x\"},\"birthday\":\"1/2/3\"}]}", 131009, "date")]
    [InlineData("{" + To + ",\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.1\"}}", 131008, "emoji")]
    [InlineData("{" + To + ",\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.1\",\"emoji\":\"x\"},\"context\":{\"message_id\":\"wamid.1\"}}", 131009, "reaction")]
    [InlineData("""{"messaging_product":"whatsapp","status":"read"}""", 131008, "message_id is required")]
    [InlineData("""{"messaging_product":"whatsapp","status":"seen","message_id":"wamid.1"}""", 131009, "status")]
    [InlineData("""{"messaging_product":"whatsapp","status":"read","message_id":"wamid.1","typing_indicator":{"type":"voice"}}""", 131009, "typing_indicator")]
    public async Task Malformed_message_is_refused(string body, int code, string complaint)
    {
        var answer = await _bench.Client.PostAsync($"v26.0/{GraphClient.Number}/messages", body);

        Assert.Equal(400, answer.Status);
        Assert.Equal(code, answer.Code);
        Assert.Contains(complaint, answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, _bench.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData(4096, 200)]
    [InlineData(4097, 400)]
    public async Task Text_has_at_most_4096_characters(int length, int status) =>
        Assert.Equal(status, (await _bench.Client.SendAsync(GraphClient.Text(new string('x', length)))).Status);

    [Theory]
    [InlineData(512, 200)]
    [InlineData(513, 400)]
    public async Task Opaque_value_has_at_most_512_characters(int length, int status)
    {
        var message = GraphClient.Text();
        message["biz_opaque_callback_data"] = new string('x', length);

        Assert.Equal(status, (await _bench.Client.SendAsync(message)).Status);
    }

    [Theory]
    [InlineData(257, 200)]
    [InlineData(258, 400)]
    public async Task Cards_are_at_most_257(int count, int status)
    {
        var cards = new JsonArray([.. Enumerable.Range(0, count).Select(_ => GraphClient.Json("""{"name":{"formatted_name":"Anna"}}"""))]);

        Assert.Equal(status, (await _bench.Client.SendAsync(GraphClient.Message("contacts", cards))).Status);
    }

    [Fact]
    public async Task Error_has_the_documented_shape()
    {
        var answer = await _bench.Client.SendAsync(GraphClient.Message("text", new JsonObject { ["body"] = "" }));

        var trace = answer.Json["error"]!["fbtrace_id"]!.GetValue<string>();
        Assert.StartsWith("A", trace, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=UTF-8", answer.ContentType);
        await Verify(answer.Text.Replace(trace, "A1", StringComparison.Ordinal));
    }
}
