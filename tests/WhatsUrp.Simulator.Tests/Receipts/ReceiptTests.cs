// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Receipts;

public sealed class ReceiptTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await Bench.StartAsync(options => options.Limits = SimulatorLimits.None);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Steps_come_in_their_time()
    {
        _bench.Simulator.Receipts.Default = new(new ReceiptStep("sent"), new ReceiptStep("delivered", TimeSpan.FromMinutes(5)), new ReceiptStep("read", TimeSpan.FromHours(1)));

        await _bench.Client.SendAsync(GraphClient.Text());
        await _bench.SettleAsync();
        Assert.Equal(["sent"], _bench.Host.StatusWords);
        await _bench.AdvanceUntilAsync(TimeSpan.FromMinutes(5), () => _bench.Host.StatusWords.Count() == 3);

        var times = _bench.Host.Statuses.Select(status => long.Parse(status["timestamp"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal([300, 3600], times.Zip(times.Skip(1), (first, second) => second - first));
    }

    [Fact]
    public async Task Recipient_can_fail()
    {
        _bench.Simulator.Receipts.Set("+393331112222", ReceiptPlan.Failed(131026));

        var answer = await _bench.Client.SendAsync(GraphClient.Text());
        await _bench.Client.SendAsync(GraphClient.Text(to: "+393330000001"));
        await _bench.SettleAsync();

        Assert.Equal(["failed", "sent", "delivered", "read"], _bench.Host.StatusWords);
        await Verify(_bench.Host.Posts.First().Masking(answer.MessageId));
    }

    [Fact]
    public async Task Failure_need_not_echo_the_opaque_value()
    {
        _bench.Simulator.Receipts.Default = ReceiptPlan.Failed(131049);
        _bench.Simulator.Receipts.EchoesOpaqueWhenFailed = false;
        var message = GraphClient.Text();
        message["biz_opaque_callback_data"] = "delivery-7";

        await _bench.Client.SendAsync(message);
        await _bench.SettleAsync();

        Assert.Null(Assert.Single(_bench.Host.Statuses)["biz_opaque_callback_data"]);
    }

    [Fact]
    public async Task Reaction_is_followed_by_sent_alone()
    {
        await _bench.Client.SendAsync(GraphClient.Message("reaction", GraphClient.Json("""{"message_id":"wamid.1","emoji":"👍"}""")));
        await _bench.SettleAsync();

        Assert.Equal(["sent"], _bench.Host.StatusWords);
    }

    [Fact]
    public async Task Status_of_a_user_id_names_no_phone_number()
    {
        _bench.Simulator.Add(new() { UserId = "IT.1abc", Name = "Bruno", Username = "bruno" });
        var message = GraphClient.Text();
        message.Remove("to");
        message["recipient"] = "IT.1abc";

        var answer = await _bench.Client.SendAsync(message);
        await _bench.SettleAsync();

        await Verify(_bench.Host.Posts.ElementAt(1).Masking(answer.MessageId));
    }
}
