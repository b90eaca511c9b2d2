// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Webhooks;

public sealed class CallbackTests
{
    [Fact]
    public async Task Callback_is_set_after_the_handshake()
    {
        await using var bench = await Bench.StartAsync(options => options.Numbers = [new SimulatedNumber()]);

        Assert.True(await bench.Simulator.Webhooks.SetCallbackAsync(GraphClient.Number, bench.Host.Url));
        bench.Simulator.Send(Bench.Anna, "Ciao");
        await bench.SettleAsync();

        Assert.Single(bench.Host.Posts);
    }

    [Fact]
    public async Task Host_that_does_not_know_the_token_is_not_set()
    {
        await using var bench = await Bench.StartAsync(options => options.Numbers = [new SimulatedNumber()]);
        bench.Host.VerifyToken = "another";

        Assert.False(await bench.Simulator.Webhooks.SetCallbackAsync(GraphClient.Number, bench.Host.Url));
        bench.Simulator.Send(Bench.Anna, "Ciao");
        await bench.SettleAsync();

        Assert.Empty(bench.Host.Posts);
        Assert.Equal(1, bench.Simulator.Webhooks.Counts.Unheard);
    }

    [Fact]
    public async Task Without_subscription_no_webhook_comes()
    {
        await using var bench = await Bench.StartAsync(options => options.Numbers = [options.Numbers[0] with { IsSubscribed = false }]);

        bench.Simulator.Send(Bench.Anna, "prima");
        Assert.Equal("""{"data":[]}""", (await bench.Client.GetAsync($"v26.0/{GraphClient.Account}/subscribed_apps")).Text);
        Assert.Equal("""{"success":true}""", (await bench.Client.PostAsync($"v26.0/{GraphClient.Account}/subscribed_apps", "")).Text);
        bench.Simulator.Send(Bench.Anna, "dopo");
        Assert.Equal(200, (await bench.Client.DeleteAsync($"v26.0/{GraphClient.Account}/subscribed_apps")).Status);
        bench.Simulator.Send(Bench.Anna, "troppo tardi");
        await bench.SettleAsync();

        Assert.Equal(["dopo"], bench.Host.Messages.Select(message => message["text"]!["body"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Override_of_the_number_comes_before_that_of_the_account()
    {
        await using var bench = await Bench.StartAsync();
        await using var account = await HostStub.StartAsync();
        await using var number = await HostStub.StartAsync();

        Assert.Equal(200, (await bench.Client.PostAsync($"v26.0/{GraphClient.Account}/subscribed_apps", Override(account.Url, number: false))).Status);
        bench.Simulator.Send(Bench.Anna, "al conto");
        Assert.Equal(200, (await bench.Client.PostAsync($"v26.0/{GraphClient.Number}", Override(number.Url, number: true))).Status);
        bench.Simulator.Send(Bench.Anna, "al numero");
        Assert.Equal(200, (await bench.Client.PostAsync($"v26.0/{GraphClient.Number}", """{"webhook_configuration":{"override_callback_uri":""}}""")).Status);
        bench.Simulator.Send(Bench.Anna, "di nuovo al conto");
        await bench.SettleAsync();

        Assert.Equal((0, 2, 1), (bench.Host.Posts.Count, account.Posts.Count, number.Posts.Count));
    }

    [Fact]
    public async Task Override_that_fails_the_handshake_is_refused()
    {
        await using var bench = await Bench.StartAsync();
        bench.Host.VerifyToken = "another";

        var answer = await bench.Client.PostAsync($"v26.0/{GraphClient.Number}", Override(bench.Host.Url, number: true));

        Assert.Equal((400, 2200), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Override_has_at_most_200_characters()
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.Client.PostAsync($"v26.0/{GraphClient.Number}", Override(new Uri("http://127.0.0.1/" + new string('x', 184)), number: true));

        Assert.Equal((400, 100), (answer.Status, answer.Code));
    }

    private static string Override(Uri url, bool number)
    {
        var json = $"{{\"override_callback_uri\":\"{url}\",\"verify_token\":\"simulated-verify-token\"}}";
        return number ? $"{{\"webhook_configuration\":{json}}}" : json;
    }
}
