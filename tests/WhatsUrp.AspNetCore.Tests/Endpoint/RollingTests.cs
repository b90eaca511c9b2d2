// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.AspNetCore.Lines;
using WhatsUrp.AspNetCore.Tests.Hosts;

namespace WhatsUrp.AspNetCore.Tests.Endpoint;

/// <summary>Secrets are rolled while the endpoint answers.</summary>
public sealed class RollingTests : IDisposable
{
    private const string NewSecret = "s3greto-nuovo";
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task While_a_secret_is_rolled_the_old_and_the_new_one_are_accepted_and_then_the_new_one_alone()
    {
        var lines = TestLines.Lines();
        await using var host = await WebhookHost.StartAsync(_directory.Database, lines: new LinesInForce(() => lines));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), await PostBothAsync(host, 1));

        lines = TestLines.Lines(NewSecret, previous: TestLines.Secret);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await PostBothAsync(host, 3));

        lines = TestLines.Lines(NewSecret);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), await PostBothAsync(host, 5));
        await host.Inbox.EmptiedAsync();
        Assert.Equal(4, host.Handler.Effects.Count);
        Assert.Empty(await host.QuarantinedAsync());
    }

    [Fact]
    public async Task A_new_verify_token_answers_the_next_handshake()
    {
        var lines = TestLines.Lines();
        await using var host = await WebhookHost.StartAsync(_directory.Database, lines: new LinesInForce(() => lines));

        lines = TestLines.Lines(token: "parola-nuova");

        Assert.Equal(HttpStatusCode.OK, await ShakeAsync(host, "parola-nuova"));
        Assert.Equal(HttpStatusCode.Forbidden, await ShakeAsync(host, TestLines.Token));
    }

    [Fact]
    public async Task The_lines_follow_the_configuration()
    {
        const string Line = "WhatsUrp:Lines:san-romano:CloudApi:";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [Line + "PhoneNumberId"] = TestLines.NumberId,
            [Line + "AccessToken"] = "token",
            [Line + "AppSecret"] = "uno",
            [Line + "VerifyToken"] = "parola",
        }).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddWhatsUrp(configuration.GetSection("WhatsUrp")).UseCloudApi().AddWebhook();
        await using var provider = services.BuildServiceProvider();
        var lines = provider.GetRequiredService<LinesInForce>();
        Assert.Same(lines.Now, lines.Now);
        Assert.Equal("uno", Assert.Single(lines.Now.All).AppSecret);

        configuration[Line + "AppSecret"] = "due";
        configuration[Line + "PreviousAppSecret"] = "uno";
        configuration.Reload();

        Assert.Equal(("due", "uno", "parola"), (lines.Now.All[0].AppSecret, lines.Now.All[0].PreviousAppSecret, lines.Now.All[0].VerifyToken));
    }

    private static async Task<(HttpStatusCode Old, HttpStatusCode New)> PostBothAsync(WebhookHost host, int number) =>
        (await host.PostAsync(Payload.Text($"wamid.{number}", Payload.Phone(1), "Ciao")), await host.PostAsync(Payload.Text($"wamid.{number + 1}", Payload.Phone(1), "Ciao"), NewSecret));

    private static async Task<HttpStatusCode> ShakeAsync(WebhookHost host, string token)
    {
        using var answer = await host.GetAsync($"/webhook?hub.mode=subscribe&hub.challenge=77&hub.verify_token={Uri.EscapeDataString(token)}");
        return answer.StatusCode;
    }
}
