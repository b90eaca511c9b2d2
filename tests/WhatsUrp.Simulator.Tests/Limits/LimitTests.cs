// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task Free_text_to_who_never_wrote_is_refused_with_131047()
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.Client.SendAsync(GraphClient.Text());

        Assert.Equal((400, 131047), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Window_closes_24_hours_after_the_last_message()
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();

        bench.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await bench.Client.SendAsync(GraphClient.Text())).Status);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(131047, (await bench.Client.SendAsync(GraphClient.Text())).Code);
    }

    [Fact]
    public async Task Refusal_outside_the_window_can_come_as_a_status()
    {
        await using var bench = await Bench.StartAsync(options => options.Limits = new() { RefusesLate = true });

        var answer = await bench.Client.SendAsync(GraphClient.Text());
        await bench.SettleAsync();

        Assert.Equal(200, answer.Status);
        var status = Assert.Single(bench.Host.Statuses);
        Assert.Equal("failed", status["status"]!.GetValue<string>());
        Assert.Equal(131047, status["errors"]![0]!["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task Forty_five_messages_to_one_citizen_are_borrowed_and_paid_back()
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();

        for (var sent = 0; sent < 45; sent++)
        {
            Assert.Equal(200, (await bench.Client.SendAsync(GraphClient.Text())).Status);
        }

        Assert.Equal(131056, (await bench.Client.SendAsync(GraphClient.Text())).Code);
        bench.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(200, (await bench.Client.SendAsync(GraphClient.Text())).Status);
        Assert.Equal(131056, (await bench.Client.SendAsync(GraphClient.Text())).Code);
    }

    [Fact]
    public async Task Throughput_counts_citizens_messages_too()
    {
        await using var bench = await Bench.StartAsync(options =>
        {
            options.Limits = new() { MessagesPerSecond = 3 };
            options.Receipts = ReceiptPlan.Nothing;
        });
        bench.Simulator.Send(Bench.Anna, "Ciao");

        Assert.Equal(200, (await bench.Client.SendAsync(GraphClient.Text())).Status);
        Assert.Equal(200, (await bench.Client.SendAsync(GraphClient.Text())).Status);
        var answer = await bench.Client.SendAsync(GraphClient.Text());
        Assert.Equal((400, 130429), (answer.Status, answer.Code));
        Assert.Contains("(#130429) Rate limit hit", answer.Text, StringComparison.Ordinal);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await bench.Client.SendAsync(GraphClient.Text())).Status);
    }

    [Fact]
    public async Task Messaging_limit_counts_people_outside_their_window_once_a_day()
    {
        await using var bench = await Bench.StartAsync(options =>
        {
            options.Templates = [SimulatedTemplate.WithBody("avviso", "Avviso del comune.")];
            options.Limits = new() { MessagesPerSecond = null };
            options.Numbers = [options.Numbers[0] with { MessagingLimit = "TIER_50" }];
        });
        bench.Simulator.Send(Bench.Anna, "Ciao");

        for (var person = 0; person < 50; person++)
        {
            Assert.Equal(200, (await SendTemplateAsync(bench, $"+3933300000{person:00}")).Status);
        }

        Assert.Equal(200, (await SendTemplateAsync(bench, "+393330000000")).Status);
        Assert.Equal(200, (await SendTemplateAsync(bench, GraphClient.Citizen)).Status);
        Assert.Equal(131048, (await SendTemplateAsync(bench, "+393339999999")).Code);
        bench.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(200, (await SendTemplateAsync(bench, "+393339999999")).Status);
    }

    [Fact]
    public async Task Number_does_not_write_to_itself()
    {
        await using var bench = await Bench.StartAsync(options => options.Limits = SimulatorLimits.None);

        Assert.Equal(131021, (await bench.Client.SendAsync(GraphClient.Text(to: "+390585000100"))).Code);
    }

    [Fact]
    public async Task Without_limits_everything_passes()
    {
        await using var bench = await Bench.StartAsync(options => options.Limits = SimulatorLimits.None);

        for (var sent = 0; sent < 200; sent++)
        {
            Assert.Equal(200, (await bench.Client.SendAsync(GraphClient.Text())).Status);
        }
    }

    private static Task<Answer> SendTemplateAsync(Bench bench, string to) =>
        bench.Client.SendAsync(GraphClient.Message("template", GraphClient.Json("""{"name":"avviso","language":{"code":"it"}}"""), to));
}
