// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Faults;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Faults;

public sealed class FaultTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public static TheoryData<int> Codes => [.. GraphErrorTable.Codes.Order()];

    private GraphSimulator Simulator => _bench.Simulator;

    public async Task InitializeAsync() => _bench = await Bench.StartAsync(options => options.Limits = SimulatorLimits.None);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_documented_code_can_be_answered(int code)
    {
        Simulator.Faults.Next(Fault.Refuse(code));

        var answer = await _bench.Client.SendAsync(GraphClient.Text());

        Assert.Equal((GraphError.Of(code).HttpStatus, code), (answer.Status, answer.Code));
        Assert.Equal(0, Simulator.Ledger.Count);
        Assert.Equal(200, (await _bench.Client.SendAsync(GraphClient.Text())).Status);
    }

    [Fact]
    public async Task Burst_of_throttles_says_when_to_come_back()
    {
        Simulator.Faults.Next(new() { Kind = FaultKind.Refuse, Code = 130429, Status = 429, RetryAfter = TimeSpan.FromSeconds(2) }, times: 3);

        for (var count = 0; count < 3; count++)
        {
            var answer = await _bench.Client.SendAsync(GraphClient.Text());
            Assert.Equal((429, 130429, TimeSpan.FromSeconds(2)), (answer.Status, answer.Code, answer.RetryAfter!.Value));
        }

        Assert.Equal(200, (await _bench.Client.SendAsync(GraphClient.Text())).Status);
        Assert.Equal(3, Simulator.Faults.Suffered);
    }

    [Fact]
    public async Task Who_waits_for_a_fault_goes_on_when_a_request_has_suffered_it()
    {
        Simulator.Faults.Next(Fault.Slow(TimeSpan.FromMinutes(1)));
        var waiting = Simulator.Faults.WaitForAsync(1);
        Assert.False(waiting.IsCompleted);

        var sending = _bench.Client.SendAsync(GraphClient.Text());
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.False(sending.IsCompleted);
    }

    [Theory]
    [InlineData(500, "<html>")]
    [InlineData(502, "")]
    [InlineData(200, "{}")]
    public async Task Answer_can_be_anything(int status, string body)
    {
        Simulator.Faults.Next(Fault.Answer(status, body));

        var answer = await _bench.Client.SendAsync(GraphClient.Text());

        Assert.Equal((status, body), (answer.Status, answer.Text));
        Assert.Equal(0, Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Message_can_be_accepted_behind_a_page_of_html()
    {
        Simulator.Faults.Next(Fault.Html(500) with { Accepts = true });

        var answer = await _bench.Client.SendAsync(GraphClient.Text());

        Assert.Equal((500, "text/html; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Equal(1, Simulator.Ledger.Count);
    }

    public static TheoryData<string, int> Resets => new()
    {
        { nameof(Fault.ResetBeforeBody), 0 },
        { nameof(Fault.ResetAfterBody), 0 },
        { nameof(Fault.Drop), 1 },
    };

    [Theory]
    [MemberData(nameof(Resets))]
    public async Task Connection_is_reset_and_the_ledger_knows_what_was_accepted(string name, int accepted)
    {
        Simulator.Faults.Next((Fault)typeof(Fault).GetProperty(name)!.GetValue(null)!);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => _bench.Client.SendAsync(GraphClient.Text()));

        Assert.Equal(System.Net.Sockets.SocketError.ConnectionReset, Cause(fault));
        Assert.Equal(accepted, Simulator.Ledger.Count);
        await _bench.SettleAsync();
        Assert.Equal(3 * accepted, _bench.Host.StatusWords.Count());
    }

    [Fact]
    public async Task Half_an_answer_cannot_be_read()
    {
        Simulator.Faults.Next(Fault.Truncate);

        var answer = await _bench.Client.SendAsync(GraphClient.Text());

        Assert.Equal(200, answer.Status);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => answer.Json);
        Assert.Equal(1, Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Held_answer_comes_after_its_webhooks()
    {
        Simulator.Faults.Next(Fault.Hold(TimeSpan.FromSeconds(30)));

        var answer = _bench.Client.SendAsync(GraphClient.Text());
        await Simulator.Ledger.WaitForAsync(1);
        await _bench.SettleAsync();

        Assert.Equal(["sent", "delivered", "read"], _bench.Host.StatusWords);
        Assert.False(answer.IsCompleted);
        await _bench.AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => answer.IsCompleted);
        Assert.Equal(Simulator.Ledger.Read()[0].MessageId, (await answer).MessageId);
    }

    [Fact]
    public async Task Slow_request_is_accepted_when_its_time_is_over()
    {
        Simulator.Faults.Next(Fault.Slow(TimeSpan.FromMinutes(1)));

        var answer = _bench.Client.SendAsync(GraphClient.Text());

        await _bench.AdvanceUntilAsync(TimeSpan.FromMinutes(1), () => answer.IsCompleted);
        Assert.Equal(200, (await answer).Status);
    }

    [Fact]
    public async Task Fault_can_be_meant_for_one_recipient()
    {
        Simulator.Faults.Add(new(Fault.Refuse(131056)) { Recipient = "+393330000001", Times = null });

        Assert.Equal(200, (await _bench.Client.SendAsync(GraphClient.Text())).Status);
        Assert.Equal(131056, (await _bench.Client.SendAsync(GraphClient.Text(to: "+393330000001"))).Code);
        Assert.Equal(131056, (await _bench.Client.SendAsync(GraphClient.Text(to: "+393330000001"))).Code);
        Simulator.Faults.Clear();
        Assert.Equal(200, (await _bench.Client.SendAsync(GraphClient.Text(to: "+393330000001"))).Status);
    }

    [Fact]
    public async Task Fault_can_be_meant_for_another_operation()
    {
        Simulator.Faults.Add(new(Fault.Refuse(2)) { Operation = "templates" });

        Assert.Equal(200, (await _bench.Client.SendAsync(GraphClient.Text())).Status);
        Assert.Equal((503, 2), (await _bench.Client.GetAsync($"v26.0/{GraphClient.Account}/message_templates")) is var answer ? (answer.Status, answer.Code) : default);
        Assert.True(answer.Json["error"]!["is_transient"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Chance_repeats_with_its_seed()
    {
        var first = await DrawAsync(seed: 7);

        Assert.Equal(first, await DrawAsync(seed: 7));
        Assert.NotEqual(first, await DrawAsync(seed: 8));
        Assert.InRange(first.Count(letter => letter == 'x'), 5, 60);
    }

    private static async Task<string> DrawAsync(int seed)
    {
        await using var bench = await Bench.StartAsync(options => (options.Limits, options.Seed) = (SimulatorLimits.None, seed));
        bench.Simulator.Faults.Add(new(Fault.Refuse(131000)) { Share = 0.3, Times = null });
        var letters = "";
        for (var sent = 0; sent < 100; sent++)
        {
            letters += (await bench.Client.SendAsync(GraphClient.Text())).Status == 200 ? 'o' : 'x';
        }

        return letters;
    }

    private static System.Net.Sockets.SocketError? Cause(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is System.Net.Sockets.SocketException socket)
            {
                return socket.SocketErrorCode;
            }
        }

        return null;
    }
}
