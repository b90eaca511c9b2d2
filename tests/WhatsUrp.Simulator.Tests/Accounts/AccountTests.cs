// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Accounts;

public sealed class AccountTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await Bench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Number_tells_the_fields_asked_for()
    {
        _bench.Simulator.Numbers[0].QualityRating = "YELLOW";

        var answer = await _bench.Client.GetAsync($"v26.0/{GraphClient.Number}?fields=quality_rating,throughput,status,whatsapp_business_manager_messaging_limit");

        Assert.Equal("""{"quality_rating":"YELLOW","throughput":{"level":"STANDARD"},"status":"CONNECTED","whatsapp_business_manager_messaging_limit":"TIER_250","id":"100000000000001"}""", answer.Text);
    }

    [Fact]
    public async Task Field_that_does_not_exist_is_refused() => Assert.Equal(100, (await _bench.Client.GetAsync($"v26.0/{GraphClient.Number}?fields=shoe_size")).Code);

    [Theory]
    [InlineData(GraphClient.Number, "PHONE_NUMBER")]
    [InlineData(GraphClient.Account, "WABA")]
    public async Task Health_says_whether_messages_can_be_sent(string node, string type)
    {
        _bench.Simulator.Numbers[0].CanSendMessage = "BLOCKED";

        var health = (await _bench.Client.GetAsync($"v26.0/{node}?fields=health_status")).Json["health_status"]!;

        Assert.Equal("BLOCKED", health["can_send_message"]!.GetValue<string>());
        Assert.Equal(type, health["entities"]![0]!["entity_type"]!.GetValue<string>());
        Assert.NotNull(health["entities"]![0]!["errors"]![0]!["possible_solution"]);
    }

    [Fact]
    public async Task Blocked_number_cannot_send()
    {
        await _bench.WithAnnaAsync();
        _bench.Simulator.Numbers[0].CanSendMessage = "BLOCKED";

        Assert.Equal((403, 131031), await _bench.Client.SendAsync(GraphClient.Text()) is var answer ? (answer.Status, answer.Code) : default);
    }

    [Fact]
    public async Task Account_lists_its_numbers()
    {
        var numbers = (await _bench.Client.GetAsync($"v26.0/{GraphClient.Account}/phone_numbers")).Json["data"]!.AsArray();

        Assert.Equal(("100000000000001", "+390585000100"), (numbers[0]!["id"]!.GetValue<string>(), numbers[0]!["display_phone_number"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Profile_is_written_and_read()
    {
        var path = $"v26.0/{GraphClient.Number}/whatsapp_business_profile";

        Assert.Equal(200, (await _bench.Client.PostAsync(path, """{"messaging_product":"whatsapp","about":"Notizie","vertical":"GOVT"}""")).Status);
        Assert.Equal("""{"data":[{"about":"Notizie","vertical":"GOVT","messaging_product":"whatsapp"}]}""", (await _bench.Client.GetAsync($"{path}?fields=about,vertical,email")).Text);
        Assert.Equal(100, (await _bench.Client.PostAsync(path, $"{{\"messaging_product\":\"whatsapp\",\"about\":\"{new string('x', 140)}\"}}")).Code);
        Assert.Equal(131009, (await _bench.Client.PostAsync(path, """{"messaging_product":"whatsapp","websites":["https://a.it","https://b.it","https://c.it"]}""")).Code);
    }

    [Fact]
    public async Task Who_wrote_lately_can_be_blocked_and_is_heard_no_more()
    {
        await _bench.WithAnnaAsync();
        var path = $"v26.0/{GraphClient.Number}/block_users";

        var blocked = await _bench.Client.PostAsync(path, """{"messaging_product":"whatsapp","block_users":[{"user":"+393331112222"}]}""");
        _bench.Simulator.Send(Bench.Anna, "mi sentite?");
        await _bench.SettleAsync();
        Assert.Equal("""{"messaging_product":"whatsapp","block_users":{"added_users":[{"input":"+393331112222","wa_id":"393331112222"}]}}""", blocked.Text);
        Assert.Empty(_bench.Host.Posts);
        Assert.Contains("393331112222", (await _bench.Client.GetAsync(path)).Text, StringComparison.Ordinal);

        var unblocked = await _bench.Client.CallAsync(HttpMethod.Delete, path, new StringContent("""{"messaging_product":"whatsapp","block_users":[{"user":"+393331112222"}]}"""));
        _bench.Simulator.Send(Bench.Anna, "e ora?");
        await _bench.SettleAsync();
        Assert.Equal(200, unblocked.Status);
        Assert.Single(_bench.Host.Posts);
    }

    [Theory]
    [InlineData("""{"user":"+393339999999"}""")]
    [InlineData("""{"user_id":"IT.ENT.1"}""")]
    [InlineData("{}")]
    public async Task Who_did_not_write_lately_cannot_be_blocked(string user)
    {
        var answer = await _bench.Client.PostAsync($"v26.0/{GraphClient.Number}/block_users", $"{{\"messaging_product\":\"whatsapp\",\"block_users\":[{user}]}}");

        Assert.Equal((400, 139100), (answer.Status, answer.Code));
        Assert.Single(answer.Json["block_users"]!["failed_users"]!.AsArray());
    }
}
