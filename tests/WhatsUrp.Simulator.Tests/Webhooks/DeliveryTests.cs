// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Webhooks;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Message_of_a_citizen_reaches_the_host_signed()
    {
        await using var bench = await Bench.StartAsync();

        var id = bench.Simulator.Send(Bench.Anna, "iscrizione on");
        await bench.SettleAsync();

        var post = Assert.Single(bench.Host.Posts);
        Assert.True(post.IsSignedWith("simulated-app-secret"));
        Assert.False(post.IsSignedWith("another-secret"));
        Assert.Equal("application/json", post.ContentType);
        await Verify(post.Masking(id));
    }

    [Fact]
    public async Task Statuses_follow_an_accepted_message()
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();
        var message = GraphClient.Text();
        message["biz_opaque_callback_data"] = "delivery-7";

        var answer = await bench.Client.SendAsync(message);
        await bench.SettleAsync();

        Assert.Equal(["sent", "delivered", "read"], bench.Host.StatusWords);
        Assert.All(bench.Host.Statuses, status => Assert.Equal(answer.MessageId, status["id"]!.GetValue<string>()));
        Assert.All(bench.Host.Statuses, status => Assert.Equal("delivery-7", status["biz_opaque_callback_data"]!.GetValue<string>()));
        await Verify(bench.Host.Posts.First().Masking(answer.MessageId));
    }

    [Theory]
    [InlineData("perché", @"perch\u00e9")]
    [InlineData("a/b", @"a\/b")]
    [InlineData("😀", @"\ud83d\ude00")]
    [InlineData("x@y <z>", @"x\u0040y \u003cz")]
    public async Task Text_is_escaped_as_meta_escapes_it(string said, string written)
    {
        await using var bench = await Bench.StartAsync();

        bench.Simulator.Send(Bench.Anna, said);
        await bench.SettleAsync();

        var post = Assert.Single(bench.Host.Posts);
        Assert.Contains(written, post.Text, StringComparison.Ordinal);
        Assert.True(System.Text.Ascii.IsValid(post.Body));
        Assert.Equal(said, Assert.Single(bench.Host.Messages)["text"]!["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task Message_is_delivered_to_the_number_it_was_sent_to()
    {
        await using var bench = await Bench.StartAsync(options => options.Numbers =
            [options.Numbers[0], options.Numbers[0] with { PhoneNumberId = "100000000000002", DisplayPhoneNumber = "390585000200" }]);

        bench.Simulator.Send(Bench.Anna, new CitizenMessage(CitizenContent.Text("Ciao")) { PhoneNumberId = "100000000000002" });
        await bench.SettleAsync();

        Assert.Equal("390585000200", Assert.Single(bench.Host.Changes)["value"]!["metadata"]!["display_phone_number"]!.GetValue<string>());
    }
}
