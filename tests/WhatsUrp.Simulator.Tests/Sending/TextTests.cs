// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Sending;

public sealed class TextTests
{
    [Fact]
    public async Task Text_within_the_window_is_accepted_in_the_documented_shape()
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();

        var answer = await bench.Client.SendAsync(GraphClient.Text());

        Assert.Equal(200, answer.Status);
        Assert.Equal("whatsapp", answer.Json["messaging_product"]!.GetValue<string>());
        Assert.Equal("""[{"input":"+393331112222","wa_id":"393331112222"}]""", Plain(answer.Json["contacts"]!));
        Assert.StartsWith("wamid.", answer.MessageId, StringComparison.Ordinal);
        Assert.Null(answer.Json["messages"]![0]!["message_status"]);
    }

    [Fact]
    public async Task Ledger_keeps_what_was_accepted()
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();
        var message = GraphClient.Text("Scuole chiuse: è neve");
        message["biz_opaque_callback_data"] = "delivery-7";

        var answer = await bench.Client.SendAsync(message);

        var entry = Assert.Single(bench.Simulator.Ledger.To("+393331112222"));
        Assert.Equal((answer.MessageId, "text", "Scuole chiuse: è neve", "delivery-7"), (entry.MessageId, entry.Kind, entry.Text, entry.Opaque!));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.ToJsonString()))), entry.BodyHash);
        Assert.Equal(message.ToJsonString(), Encoding.UTF8.GetString(entry.Body.Span));
    }

    [Fact]
    public async Task Same_request_twice_is_two_messages()
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();

        var first = await bench.Client.SendAsync(GraphClient.Text());
        var second = await bench.Client.SendAsync(GraphClient.Text());

        Assert.NotEqual(first.MessageId, second.MessageId);
        Assert.Equal(2, bench.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData("+39 333 111-22 22", "393331112222")]
    [InlineData("+39(333)1112222", "393331112222")]
    [InlineData("3331112222", "393331112222")]
    public async Task Recipient_is_read_as_meta_reads_it(string to, string waId)
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();

        var answer = await bench.Client.SendAsync(GraphClient.Text(to: to));

        Assert.Equal(waId, answer.Json["contacts"]![0]!["wa_id"]!.GetValue<string>());
        Assert.Equal(to, answer.Json["contacts"]![0]!["input"]!.GetValue<string>());
    }

    [Fact]
    public async Task User_id_is_answered_with_a_user_id()
    {
        await using var bench = await Bench.StartAsync();
        bench.Simulator.Send(new() { UserId = "IT.1abc" }, "Ciao");
        var message = GraphClient.Text();
        message.Remove("to");
        message["recipient"] = "IT.1abc";

        var answer = await bench.Client.SendAsync(message);

        Assert.Equal("""[{"input":"IT.1abc","user_id":"IT.1abc"}]""", Plain(answer.Json["contacts"]!));
    }

    [Fact]
    public async Task Where_both_are_given_the_phone_number_wins()
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();
        var message = GraphClient.Text();
        message["recipient"] = "IT.1abc";

        var answer = await bench.Client.SendAsync(message);

        Assert.Equal("393331112222", answer.Json["contacts"]![0]!["wa_id"]!.GetValue<string>());
    }

    private static string Plain(System.Text.Json.Nodes.JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
