// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Numbers;
using WhatsUrp.CloudApi.Tests.Bench;

namespace WhatsUrp.CloudApi.Tests.Numbers;

public sealed class NumberTests
{
    private const string Good = """{"success":true}""";

    [Fact]
    public async Task Health_says_quality_throughput_limit_and_what_stands_in_the_way()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/111", """
            {"id":"111","display_phone_number":"+39 0583 1234","verified_name":"Comune","quality_rating":"GREEN","status":"CONNECTED","throughput":{"level":"STANDARD"},
             "whatsapp_business_manager_messaging_limit":"TIER_2K","health_status":{"can_send_message":"BLOCKED","entities":[
               {"entity_type":"PHONE_NUMBER","id":"111","can_send_message":"AVAILABLE"},
               {"entity_type":"WABA","can_send_message":"BLOCKED","errors":[{"error_code":141006,"error_description":"No payment method","possible_solution":"Add one"}]},
               {"entity_type":"BUSINESS","can_send_message":"LIMITED","additional_info":["Not verified"]}]}}
            """);

        var health = await bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano);

        Assert.Equal(new NumberHealth("111", "+39 0583 1234", "Comune")
        {
            Quality = "GREEN",
            Status = "CONNECTED",
            Throughput = "STANDARD",
            MessagingLimit = "TIER_2K",
            CanSend = "BLOCKED",
            Issues = [new NumberIssue("WABA", 141006, "No payment method", "Add one"), new NumberIssue("BUSINESS", null, "Not verified", null)],
        }, health);
        Assert.Equal(2_000, health.MessagingLimitCount);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"quality_rating":7,"throughput":"x","health_status":[],"id":null}""")]
    [InlineData("[]")]
    public async Task Health_of_any_shape_is_read(string json)
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/111", json);

        Assert.Empty((await bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano)).Issues);
    }

    [Fact]
    public async Task Numbers_of_the_account_are_listed_and_a_number_is_registered()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/222/phone_numbers", """{"data":[{"id":"111"},{"id":"112"}]}""").Post("/111/register", Good);
        var client = bench.Get<NumberClient>();

        var ids = new List<string>();
        await foreach (var number in client.ListAsync(CloudBench.SanRomano))
        {
            ids.Add(number.Id);
        }

        await client.RegisterAsync(CloudBench.SanRomano, "123456");
        await Assert.ThrowsAsync<ArgumentException>(() => client.RegisterAsync(CloudBench.SanRomano, "12345a"));

        Assert.Equal(["111", "112"], ids);
        Assert.Equal("""{"messaging_product":"whatsapp","pin":"123456"}""", bench.Http.Requests[^1].Body);
    }

    [Fact]
    public async Task A_profile_is_read_and_changed_in_part()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/111/whatsapp_business_profile", """{"data":[{"about":"Avvisi","websites":["https://comune.example/"],"vertical":"GOVT"}]}""").Post("/111/whatsapp_business_profile", Good);
        var client = bench.Get<ProfileClient>();

        Assert.Equal(new BusinessProfile { About = "Avvisi", Websites = ["https://comune.example/"], Vertical = "GOVT" }, await client.GetAsync(CloudBench.SanRomano));
        await client.UpdateAsync(CloudBench.SanRomano, new BusinessProfile { Description = "Il servizio del comune", Websites = ["https://comune.example/"] });

        Assert.Equal("""{"messaging_product":"whatsapp","description":"Il servizio del comune","websites":["https://comune.example/"]}""", bench.Http.Requests[^1].Body);
    }

    [Fact]
    public async Task People_are_blocked_by_number_or_user_id()
    {
        await using var bench = new CloudBench();
        bench.Http.Post("/111/block_users", """{"block_users":{"added_users":[{"input":"+393331234567","wa_id":"393331234567"}],"failed_users":[{"input":"IT.1","user_id":"IT.1"}]}}""")
            .Delete("/111/block_users", """{"block_users":{"removed_users":[{"input":"+393331234567","wa_id":"393331234567"}]}}""")
            .Get("/111/block_users", """{"data":[{"wa_id":"393331234567"},{"user_id":"IT.1"},{}]}""");
        var client = bench.Get<BlockClient>();
        Assert.True(CitizenAddress.TryParse("IT.1", out var user));

        var blocked = await client.BlockAsync(CloudBench.SanRomano, [CloudBench.Mario, user]);
        var unblocked = await client.UnblockAsync(CloudBench.SanRomano, [CloudBench.Mario]);
        var all = new List<CitizenAddress>();
        await foreach (var address in client.ListAsync(CloudBench.SanRomano))
        {
            all.Add(address);
        }

        Assert.Equal(new BlockResult([CloudBench.Mario], [user]), blocked);
        Assert.Equal(new BlockResult([CloudBench.Mario], []), unblocked);
        Assert.Equal([CloudBench.Mario, user], all);
        Assert.Equal("""{"messaging_product":"whatsapp","block_users":[{"user":"+393331234567"},{"user_id":"IT.1"}]}""", bench.Http.Requests[0].Body);
    }

    [Fact]
    public async Task Webhooks_are_subscribed_overridden_listed_and_ended()
    {
        await using var bench = new CloudBench();
        bench.Http.Post("/222/subscribed_apps", Good).Post("/111", Good).Delete("/222/subscribed_apps", Good)
            .Get("/222/subscribed_apps", """{"data":[{"whatsapp_business_api_data":{"id":"9","name":"WhatsUrp"},"override_callback_uri":"https://comune.example/webhook"}]}""");
        var client = bench.Get<SubscriptionClient>();
        var callback = new Uri("https://comune.example/webhook");

        await client.SubscribeAsync(CloudBench.SanRomano);
        await client.OverrideAccountAsync(CloudBench.SanRomano, callback);
        await client.OverrideNumberAsync(CloudBench.SanRomano, callback);
        await client.OverrideNumberAsync(CloudBench.SanRomano, null);
        await foreach (var app in client.ListAsync(CloudBench.SanRomano))
        {
            Assert.Equal(new SubscribedApp("9", "WhatsUrp", callback), app);
        }

        await client.UnsubscribeAsync(CloudBench.SanRomano);
        Assert.Throws<ArgumentException>(() => { _ = client.OverrideAccountAsync(CloudBench.SanRomano, new Uri("http://comune.example")); });
        await Verify(string.Join('\n', bench.Http.Requests.Select(request => $"{request.Method} {request.Path} {request.Body}")));
    }

    [Theory]
    [InlineData("""{"a":"7"}""", 7)]
    [InlineData("""{"a":7}""", 7)]
    [InlineData("""{"a":7.5}""", null)]
    [InlineData("""{"a":99999999999}""", null)]
    [InlineData("""{"a":true}""", null)]
    [InlineData("[]", null)]
    public void Numbers_are_read_from_digits_or_text(string json, int? value) =>
        Assert.Equal(value, WhatsUrp.CloudApi.Answers.JsonReading.Int(JsonDocument.Parse(json).RootElement, "a"));
}
