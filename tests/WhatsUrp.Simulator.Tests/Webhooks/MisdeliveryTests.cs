// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Simulator.Tests.Harness;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Tests.Webhooks;

public sealed class MisdeliveryTests
{
    [Fact]
    public async Task Updates_are_duplicated()
    {
        await using var bench = await Bench.StartAsync(options => options.Webhooks = new() { Duplicates = 4 });

        bench.Simulator.Send(Bench.Anna, "Ciao");
        await bench.SettleAsync();

        Assert.Equal(5, bench.Host.Posts.Count);
        Assert.Single(bench.Host.Messages.Select(message => message["id"]!.GetValue<string>()).Distinct());
    }

    [Fact]
    public async Task What_was_held_back_comes_in_one_body_of_at_most_1000_updates()
    {
        await using var bench = await Bench.StartAsync(options => options.Webhooks = new() { MostUpdates = 5000 });
        bench.Simulator.Webhooks.Pause();

        // The first may be on its way out of the queue when the gate shuts.
        for (var message = 0; message < 2002; message++)
        {
            bench.Simulator.Send(Bench.Anna, $"Messaggio {message}");
        }

        bench.Simulator.Webhooks.Resume();
        await bench.SettleAsync();

        Assert.Equal([1000, 1000, 2], bench.Host.Posts.Select(post => post.Changes.Count()));
        Assert.All(bench.Host.Posts, post => Assert.True(post.IsSignedWith("simulated-app-secret")));
        Assert.Equal(Enumerable.Range(0, 2002).Select(message => $"Messaggio {message}"), bench.Host.Messages.Select(message => message["text"]!["body"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_was_held_back_can_be_shuffled()
    {
        await using var bench = await Bench.StartAsync(options =>
        {
            options.Webhooks = new() { MostUpdates = 1000, Shuffles = true };
            options.Limits = SimulatorLimits.None;
        });
        bench.Simulator.Webhooks.Pause();
        for (var message = 0; message < 10; message++)
        {
            await bench.Client.SendAsync(GraphClient.Text());
        }

        bench.Simulator.Webhooks.Resume();
        await bench.SettleAsync();

        Assert.Equal(30, bench.Host.StatusWords.Count());
        Assert.NotEqual(Enumerable.Range(0, 10).SelectMany(_ => new[] { "sent", "delivered", "read" }), bench.Host.StatusWords);
    }

    [Fact]
    public async Task Jitter_brings_updates_out_of_order()
    {
        await using var bench = await Bench.StartAsync(options => options.Webhooks = new() { Delay = TimeSpan.FromSeconds(1), Jitter = TimeSpan.FromMinutes(1) });

        for (var message = 0; message < 20; message++)
        {
            bench.Simulator.Send(Bench.Anna, $"{message}");
        }

        await bench.SettleAsync();
        Assert.Empty(bench.Host.Posts);
        Assert.Equal(20, bench.Simulator.Webhooks.Counts.Scheduled);
        await bench.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => bench.Host.Posts.Count == 20);
        var said = bench.Host.Messages.Select(message => int.Parse(message["text"]!["body"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEqual(said.Order(), said);
        Assert.Equal(Enumerable.Range(0, 20), said.Order());
    }

    [Fact]
    public async Task Lost_updates_never_come()
    {
        await using var bench = await Bench.StartAsync(options => options.Webhooks = new() { LossShare = 0.5 });

        for (var message = 0; message < 200; message++)
        {
            bench.Simulator.Send(Bench.Anna, "Ciao");
        }

        await bench.SettleAsync();

        var counts = bench.Simulator.Webhooks.Counts;
        Assert.InRange(counts.Lost, 60, 140);
        Assert.Equal((200, bench.Host.Posts.Count), (counts.Lost + counts.Delivered, (int)counts.Delivered));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(201)]
    [InlineData(302)]
    public async Task What_is_not_answered_with_200_comes_again(int status)
    {
        await using var bench = await Bench.StartAsync();
        bench.Host.Status = post => post < 3 ? status : 200;

        bench.Simulator.Send(Bench.Anna, "Ciao");
        await bench.AdvanceUntilAsync(TimeSpan.FromMinutes(1), () => bench.Simulator.Webhooks.Counts.Delivered == 1);

        Assert.Equal(4, bench.Host.Posts.Count);
        Assert.Single(bench.Host.Posts.Select(post => post.Text).Distinct());
        Assert.Equal((3L, 0L), (bench.Simulator.Webhooks.Counts.Refused, bench.Simulator.Webhooks.Counts.GivenUp));
    }

    [Fact]
    public async Task Host_that_never_answers_is_given_up_after_the_last_try()
    {
        await using var bench = await Bench.StartAsync(options => options.Webhooks = new() { RetryDelays = [TimeSpan.Zero, TimeSpan.FromSeconds(1)] });
        bench.Host.Status = _ => 503;

        bench.Simulator.Send(Bench.Anna, "Ciao");
        await bench.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => bench.Simulator.Webhooks.Counts.GivenUp == 1);

        Assert.Equal(3, bench.Host.Posts.Count);
    }

    [Fact]
    public async Task What_cannot_even_be_posted_is_given_up_too_and_holds_up_nothing_behind_it()
    {
        await using var bench = await Bench.StartAsync(options =>
        {
            options.Numbers = [options.Numbers[0] with { Webhook = new Uri("ftp://127.0.0.1/webhook") }];
            options.Webhooks = new() { RetryDelays = [TimeSpan.FromSeconds(1)] };
        });

        bench.Simulator.Send(Bench.Anna, "Ciao");
        await bench.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => bench.Simulator.Webhooks.Counts.GivenUp == 1);
        bench.Simulator.Send(Bench.Anna, "Ci siete?");
        await bench.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => bench.Simulator.Webhooks.Counts.GivenUp == 2);

        Assert.Equal((4L, 0L), (bench.Simulator.Webhooks.Counts.Refused, bench.Simulator.Webhooks.Counts.Delivered));
    }

    [Fact]
    public void Default_tries_spread_over_seven_days()
    {
        var delays = new WebhookRules().RetryDelays;

        Assert.Equal(13, delays.Count);
        Assert.InRange(delays.Aggregate((sum, delay) => sum + delay).TotalDays, 6.9, 7.1);
    }

    [Fact]
    public async Task Host_that_is_not_there_is_tried_again()
    {
        await using var bench = await Bench.StartAsync();
        var url = bench.Host.Url;
        await bench.Host.DisposeAsync();

        bench.Simulator.Send(Bench.Anna, "Ciao");
        await bench.AdvanceUntilAsync(TimeSpan.FromSeconds(10), () => bench.Simulator.Webhooks.Counts.Refused > 2);

        Assert.All(bench.Simulator.Webhooks.Recent, delivery => Assert.Equal((0, url), (delivery.Status, delivery.Url)));
    }

    [Fact]
    public async Task Raw_body_goes_out_as_it_is()
    {
        await using var bench = await Bench.StartAsync();
        var body = "not JSON at all"u8.ToArray();

        Assert.Equal(200, await bench.Simulator.Webhooks.PostRawAsync(GraphClient.Number, body));
        Assert.Equal(200, await bench.Simulator.Webhooks.PostRawAsync(GraphClient.Number, body, "sha256=0000"));

        Assert.Equal([true, false], bench.Host.Posts.Select(post => post.IsSignedWith("simulated-app-secret")));
        Assert.All(bench.Host.Posts, post => Assert.Equal("not JSON at all", post.Text));
    }

    [Fact]
    public async Task Status_can_be_sent_out_of_order()
    {
        await using var bench = await Bench.StartAsync(options => (options.Receipts, options.Limits) = (ReceiptPlan.Nothing, SimulatorLimits.None));
        await bench.Client.SendAsync(GraphClient.Text());
        var request = bench.Simulator.Ledger.Read()[0];

        bench.Simulator.SendStatus(request, new("read"));
        bench.Simulator.SendStatus(request, new("in_orbit"));
        bench.Simulator.SendStatus(request, new("sent"));
        await bench.SettleAsync();

        Assert.Equal(["read", "in_orbit", "sent"], bench.Host.StatusWords);
    }
}
