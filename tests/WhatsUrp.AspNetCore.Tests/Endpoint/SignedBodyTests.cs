// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.AspNetCore.Tests.Hosts;

namespace WhatsUrp.AspNetCore.Tests.Endpoint;

public sealed class SignedBodyTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_body_of_three_megabytes_is_taken()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database);
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Payload.Text("wamid.1", Payload.Phone(1), new string('a', 3_000_000))));
        await host.Inbox.EmptiedAsync();
        Assert.Equal(3_000_000, Assert.Single(host.Handler.Effects).Text!.Length);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(1_000_000)]
    public async Task A_body_nested_however_deep_harms_nobody(int depth)
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database);
        var deep = Payload.Text("wamid.1", Payload.Phone(1), "profondo").Replace(
            "\"timestamp\"", $"\"deep\":{new string('[', depth)}{new string(']', depth)},\"timestamp\"", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(deep));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Payload.Text("wamid.2", Payload.Phone(1), "piano")));
        var state = await host.Inbox.EmptiedAsync();
        Assert.Equal("piano", host.Handler.Effects[^1].Text);
        Assert.Equal(2, host.Handler.Effects.Count + state.Quarantined);
    }
}
