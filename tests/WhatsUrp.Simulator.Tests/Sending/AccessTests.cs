// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Sending;

public sealed class AccessTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Unknown_token_is_refused_with_190(string? token)
    {
        await using var bench = await (await Bench.StartAsync()).WithAnnaAsync();
        using var stranger = new GraphClient(bench.Simulator.Address, token);

        var answer = await stranger.SendAsync(GraphClient.Text());

        Assert.Equal((401, 190), (answer.Status, answer.Code));
        Assert.DoesNotContain("(#190)", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_of_another_number_is_refused()
    {
        await using var bench = await Bench.StartAsync(options => options.Numbers =
            [options.Numbers[0], new() { PhoneNumberId = "100000000000002", WabaId = "200000000000002", AccessToken = "another-token" }]);

        var answer = await bench.Client.SendAsync(GraphClient.Text(), "100000000000002");

        Assert.Equal((403, 10), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Unknown_number_is_no_object()
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.Client.SendAsync(GraphClient.Text(), "999");

        Assert.Equal((400, 100), (answer.Status, answer.Code));
        Assert.Equal(33, answer.Json["error"]!["error_subcode"]!.GetValue<int>());
    }

    [Fact]
    public async Task Path_needs_a_version()
    {
        await using var bench = await Bench.StartAsync();

        Assert.Equal(400, (await bench.Client.PostAsync($"latest/{GraphClient.Number}/messages", GraphClient.Text().ToJsonString())).Status);
    }
}
