// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Control;

/// <summary>Everything that the library offers, over HTTP as another process sees it.</summary>
public sealed class ControlTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await Bench.StartAsync(options => options.Limits = SimulatorLimits.None);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task State_tells_what_a_host_needs()
    {
        var state = (await _bench.Client.GetAsync("_sim/state")).Json;

        var number = state["numbers"]![0]!;
        Assert.Equal(
            ("100000000000001", "simulated-access-token", "simulated-app-secret", "simulated-verify-token", 1),
            (Text(number, "phoneNumberId"), Text(number, "accessToken"), Text(number, "appSecret"), Text(number, "verifyToken"), state["seed"]!.GetValue<int>()));
        Assert.Equal(_bench.Simulator.Address.ToString(), Text(state, "address"));
    }

    [Fact]
    public async Task Ledger_is_read_in_parts_and_by_its_keys()
    {
        for (var sent = 1; sent <= 5; sent++)
        {
            var message = GraphClient.Text($"n. {sent}", to: $"+39333000000{sent}");
            message["biz_opaque_callback_data"] = $"delivery-{sent}";
            await _bench.Client.SendAsync(message);
        }

        Assert.Equal([1L, 2L], await SequencesAsync("limit=2"));
        Assert.Equal([4L, 5L], await SequencesAsync("after=3"));
        Assert.Equal([2L], await SequencesAsync("recipient=%2B393330000002"));
        Assert.Equal([3L], await SequencesAsync("opaque=delivery-3"));
        Assert.Empty(await SequencesAsync("number=9"));
        var entry = (await LedgerAsync("after=4&bodies=true"))["requests"]![0]!;
        Assert.Contains("delivery-5", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(Text(entry, "body"))), StringComparison.Ordinal);
        Assert.Equal("", Text((await LedgerAsync("after=4"))["requests"]![0]!, "body"));

        Assert.Equal(204, (await _bench.Client.DeleteAsync("_sim/ledger")).Status);
        Assert.Equal(0, (await LedgerAsync(""))["count"]!.GetValue<int>());
        await _bench.Client.SendAsync(GraphClient.Text());
        Assert.Equal([6L], await SequencesAsync("after=5"));
    }

    [Fact]
    public async Task Citizen_is_added_and_writes()
    {
        Assert.Equal(204, (await OrderAsync("citizens", """{"phone":"+393331112222","userId":"IT.1","name":"Anna"}""")).Status);
        var written = await OrderAsync("messages", """{"from":"IT.1","text":"Buongiorno","replyTo":"wamid.9"}""");
        await OrderAsync("messages", """{"from":"+393339999999","kind":"image","caption":"Buca","medium":{"bytes":"AQID","mimeType":"image/jpeg"}}""");
        await OrderAsync("messages", """{"from":"+393339999999","kind":"hologram","content":{"depth":3},"beside":{"errors":[]},"id":"wamid.X"}""");
        await _bench.SettleAsync();

        var messages = _bench.Host.Messages.ToList();
        Assert.Equal((Text(written.Json, "id"), "393331112222", "IT.1"), (Text(messages[0], "id"), Text(messages[0], "from"), Text(messages[0], "from_user_id")));
        Assert.Equal("Buca", Text(messages[1]["image"]!, "caption"));
        Assert.Equal("""{"depth":3}""", messages[2]["hologram"]!.ToJsonString());
        Assert.Equal(["+393331112222", "+393339999999"], (await _bench.Client.GetAsync("_sim/citizens")).Json.AsArray().Select(citizen => Text(citizen!, "phone")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Faults_and_receipts_are_scripted()
    {
        await OrderAsync("faults", """{"fault":{"kind":"refuse","code":130429,"retryAfter":"00:00:03"},"times":2}""");
        Assert.Equal((130429, TimeSpan.FromSeconds(3)), await _bench.Client.SendAsync(GraphClient.Text()) is var first ? (first.Code, first.RetryAfter!.Value) : default);
        Assert.Equal(204, (await _bench.Client.DeleteAsync("_sim/faults")).Status);

        Assert.Equal(204, (await OrderAsync("receipts", """{"recipient":"+393331112222","plan":{"steps":[{"status":"failed","errorCode":131026}]}}""", HttpMethod.Put)).Status);
        Assert.Equal(204, (await OrderAsync("receipts", """{"plan":{"steps":[{"status":"sent"}]},"echoesOpaqueWhenFailed":false}""", HttpMethod.Put)).Status);
        var sent = await _bench.Client.SendAsync(GraphClient.Text());
        await _bench.Client.SendAsync(GraphClient.Text(to: "+393330000001"));
        await OrderAsync("statuses", $"{{\"messageId\":\"{sent.MessageId}\",\"step\":{{\"status\":\"read\"}}}}");
        await _bench.SettleAsync();

        Assert.Equal(["failed", "sent", "read"], _bench.Host.StatusWords);
    }

    [Fact]
    public async Task Webhooks_are_ruled()
    {
        Assert.Equal(204, (await OrderAsync("webhooks/rules", """{"mostUpdates":10,"duplicates":1,"retryDelays":["00:00:01"]}""", HttpMethod.Put)).Status);
        Assert.Equal(204, (await OrderAsync("webhooks/pause", "")).Status);
        await OrderAsync("changes", """{"field":"account_update","value":{"event":"DISABLED_UPDATE"}}""");
        Assert.Equal(2, (await _bench.Client.GetAsync("_sim/webhooks")).Json["queued"]!.GetValue<int>());
        Assert.Equal(204, (await OrderAsync("webhooks/resume", "")).Status);
        Assert.Equal(204, (await OrderAsync("webhooks/settle", "")).Status);

        Assert.Equal(2, _bench.Host.Changes.Count());
        Assert.Equal(200, (await OrderAsync("webhooks/raw", """{"body":"{}","signature":"sha256=00"}""")).Json["status"]!.GetValue<int>());
        Assert.Equal("sha256=00", _bench.Host.Posts.Last().Signature);
        Assert.Equal(2, (await _bench.Client.GetAsync("_sim/webhooks/recent")).Json.AsArray().Sum(delivery => delivery!["updates"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Numbers_templates_and_callbacks_are_changed()
    {
        Assert.Equal(204, (await OrderAsync($"numbers/{GraphClient.Number}", """{"qualityRating":"RED","messagingLimit":"TIER_2K"}""", HttpMethod.Patch)).Status);
        Assert.Equal(("RED", "TIER_2K", "CONNECTED"), _bench.Simulator.Numbers[0] is var number ? (number.QualityRating, number.MessagingLimit, number.Status) : default);
        Assert.Equal(204, (await OrderAsync("templates", """{"name":"avviso","components":[{"type":"BODY","text":"Testo"}]}""", HttpMethod.Put)).Status);
        Assert.Equal(204, (await OrderAsync("templates/avviso/status", """{"status":"PAUSED"}""")).Status);
        Assert.Equal("PAUSED", Assert.Single(_bench.Simulator.Templates.All).Status);
        Assert.True((await OrderAsync("callback", $"{{\"url\":\"{_bench.Host.Url}\"}}", HttpMethod.Put)).Json["verified"]!.GetValue<bool>());
        Assert.False((await OrderAsync("callback", $"{{\"url\":\"{_bench.Host.Url}\",\"verifyToken\":\"x\"}}", HttpMethod.Put)).Json["verified"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("POST", "messages", "no JSON")]
    [InlineData("POST", "messages", """{"from":"+393331112222"}""")]
    [InlineData("POST", "messages", """{"from":"+393331112222","text":"x","phoneNumberId":"9"}""")]
    [InlineData("POST", "messages", """{"from":"+393331112222","test":"x"}""")]
    [InlineData("POST", "citizens", """{"name":"Anna"}""")]
    [InlineData("POST", "faults", """{"fault":{"kind":"explode"}}""")]
    [InlineData("POST", "statuses", """{"messageId":"wamid.9","step":{"status":"read"}}""")]
    [InlineData("POST", "templates/none/status", """{"status":"PAUSED"}""")]
    [InlineData("PATCH", "numbers/9", "{}")]
    [InlineData("PUT", "webhooks/rules", "null")]
    [InlineData("GET", "ledger?after=x", "")]
    public async Task What_makes_no_sense_is_refused_with_a_reason(string method, string path, string body)
    {
        var answer = await OrderAsync(path, body, new(method));

        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Simulator_needs_numbers_with_ids_of_their_own(int count) =>
        await Assert.ThrowsAsync<ArgumentException>(() => GraphSimulator.StartAsync(new() { Numbers = [.. Enumerable.Repeat(new SimulatedNumber(), count)] }));

    [Fact]
    public async Task Address_in_use_is_told() => await Assert.ThrowsAsync<IOException>(() => GraphSimulator.StartAsync(new() { Url = _bench.Simulator.Address }));

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private async Task<JsonNode> LedgerAsync(string query) => (await _bench.Client.GetAsync($"_sim/ledger?{query}")).Json;

    private async Task<IEnumerable<long>> SequencesAsync(string query) => (await LedgerAsync(query))["requests"]!.AsArray().Select(entry => entry!["sequence"]!.GetValue<long>());

    private Task<Answer> OrderAsync(string path, string json, HttpMethod? method = null) => _bench.Client.CallAsync(method ?? HttpMethod.Post, $"_sim/{path}", json.Length == 0 ? null : new StringContent(json));
}
