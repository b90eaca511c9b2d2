// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Tests.Endpoint;

public sealed class WebhookEndpointTests : IAsyncLifetime, IDisposable
{
    private static readonly string Body = Payload.Text("wamid.1", "393331234567", "Un lampione è spento 😀");
    private readonly TempDirectory _directory = new();
    private WebhookHost _host = null!;

    public async Task InitializeAsync() => _host = await WebhookHost.StartAsync(_directory.Database);

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_signed_body_is_200_and_handled()
    {
        Assert.Equal(HttpStatusCode.OK, await _host.PostAsync(Body));
        await _host.Inbox.EmptiedAsync();
        var message = Assert.Single(_host.Handler.Effects);
        Assert.Equal((TestLines.SanRomano, "Un lampione è spento 😀"), (message.Line, message.Text));
    }

    [Fact]
    public async Task A_missing_signature_is_401() => await RefusedAsync(HttpStatusCode.Unauthorized, () => _host.PostAsync(Body, secret: null));

    [Theory]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha256=")]
    [InlineData("sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("nonsense")]
    public async Task A_wrong_signature_is_401(string signature) =>
        await RefusedAsync(HttpStatusCode.Unauthorized, () => _host.PostAsync(Body, signature: signature));

    [Fact]
    public async Task A_signature_of_another_body_is_401() => await RefusedAsync(
        HttpStatusCode.Unauthorized, () => _host.PostAsync(Body, signature: WebhookSignature.Sign("{}"u8, TestLines.Secret)));

    [Fact]
    public async Task A_signature_over_escaped_text_is_accepted()
    {
        Assert.Contains("\\u00E8", Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await _host.PostAsync(Body));
        Assert.Equal(HttpStatusCode.Unauthorized, await _host.PostAsync(
            Body.Replace("\\u00E8", "è", StringComparison.Ordinal), signature: WebhookSignature.Sign(System.Text.Encoding.UTF8.GetBytes(Body), TestLines.Secret)));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")]
    public async Task Another_method_is_405(string method) =>
        await RefusedAsync(HttpStatusCode.MethodNotAllowed, () => _host.SendAsync(new HttpMethod(method)));

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, deflate")]
    public async Task An_encoded_body_is_415_and_never_unpacked(string encoding) => await RefusedAsync(
        HttpStatusCode.UnsupportedMediaType, () => _host.PostAsync(Body, amend: content => content.Headers.TryAddWithoutValidation("Content-Encoding", encoding)));

    [Fact]
    public async Task A_body_that_cannot_be_read_is_200_and_quarantined()
    {
        string[] bodies = ["no JSON at all", "", "[]", "null", "{\"object\":\"page\"", new string('[', 100_000)];
        foreach (var body in bodies)
        {
            Assert.Equal(HttpStatusCode.OK, await _host.PostAsync(body));
        }

        await _host.Inbox.EmptiedAsync();
        var rows = await _host.QuarantinedAsync();
        Assert.Equal(bodies.Order(StringComparer.Ordinal), rows.Select(row => System.Text.Encoding.UTF8.GetString(row.Body.Span)).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.StartsWith("not readable (Not", row.Reason, StringComparison.Ordinal));
        Assert.Empty(_host.Handler.Effects);
    }

    [Fact]
    public async Task An_app_speaks_for_its_own_lines_and_for_no_other()
    {
        var foreign = Payload.Text("wamid.2", "393331234567", "Ciao", TestLines.OtherNumberId);
        Assert.Equal(HttpStatusCode.OK, await _host.PostAsync(foreign, TestLines.Secret));
        Assert.Equal(HttpStatusCode.OK, await _host.PostAsync(Payload.Text("wamid.3", "393331234567", "Ciao", TestLines.SchoolNumberId), TestLines.Secret));
        await _host.Inbox.EmptiedAsync();
        Assert.Equal(TestLines.School, Assert.Single(_host.Handler.Effects).Line);
        Assert.Contains("no line", Assert.Single(await _host.QuarantinedAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await _host.PostAsync(foreign, TestLines.OtherSecret));
        await _host.Inbox.EmptiedAsync();
        Assert.Equal(TestLines.Pieve, _host.Handler.Effects[1].Line);
    }

    [Fact]
    public async Task A_path_of_one_app_takes_no_body_of_another()
    {
        await RefusedAsync(HttpStatusCode.Unauthorized, () => _host.PostAsync(Body, TestLines.Secret, "/pieve"));
        Assert.Equal(HttpStatusCode.OK, await _host.PostAsync(Body, TestLines.OtherSecret, "/pieve"));
    }

    [Fact]
    public async Task A_store_that_fails_is_503_and_the_same_body_is_taken_later()
    {
        _host.Inbox.Before = call =>
        {
            if (call == nameof(IWebhookInbox.AppendAsync))
            {
                throw new Outage();
            }
        };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await _host.PostAsync(Body));
        _host.Inbox.Before = null;
        Assert.Equal(0, (await _host.Inbox.MeasureAsync()).Waiting);
        Assert.Equal(HttpStatusCode.OK, await _host.PostAsync(Body));
    }

    [Fact]
    public async Task The_challenge_is_echoed_as_plain_text_whatever_it_is()
    {
        foreach (var challenge in new[] { "1158201444", "00012345678901234567890", "<script>alert(1)</script>", "è & ü" })
        {
            using var answer = await _host.GetAsync(Handshake("subscribe", TestLines.Token, challenge));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(challenge, await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("wrong", "/webhook")]
    [InlineData("", "/webhook")]
    [InlineData(TestLines.Token, "/pieve")]
    public async Task A_wrong_verify_token_is_403(string token, string path)
    {
        using var answer = await _host.GetAsync(Handshake("subscribe", token, "1", path));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_mode_is_403()
    {
        using var answer = await _host.GetAsync(Handshake("unsubscribe", TestLines.Token, "1"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/webhook")]
    [InlineData("/webhook?hub.mode=subscribe")]
    [InlineData("/webhook?hub.mode=subscribe&hub.verify_token=x")]
    [InlineData("/webhook?hub.mode=subscribe&hub.challenge=1")]
    [InlineData("/webhook?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1&hub.challenge=2")]
    public async Task A_handshake_that_is_not_complete_is_400(string path)
    {
        using var answer = await _host.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_log_tells_at_start_who_is_served_where_and_never_a_secret_or_a_whole_number()
    {
        await _host.PostAsync(Body);
        await _host.PostAsync(Body, secret: null);
        await _host.Inbox.EmptiedAsync();
        var ours = _host.Log.All.Where(line => line.Contains("Webhook /", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                "Information: Webhook /webhook serves line san-romano, number …2922.",
                "Information: Webhook /webhook serves line scuola, number …2923.",
                "Information: Webhook /webhook serves line pieve, number …2999.",
                "Information: Webhook /pieve serves line pieve, number …2999.",
                "Warning: Webhook /webhook: a call without a valid signature was refused. If it was Meta's, the app secret is wrong.",
            ],
            ours);
        string[] hidden = [TestLines.Secret, TestLines.OtherSecret, TestLines.Token, TestLines.NumberId, "3331234567", "lampione", "Città"];
        Assert.All(_host.Log.All, line => Assert.DoesNotContain(hidden, secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    private static string Handshake(string mode, string token, string challenge, string path = "/webhook") =>
        $"{path}?hub.mode={mode}&hub.challenge={Uri.EscapeDataString(challenge)}&hub.verify_token={Uri.EscapeDataString(token)}";

    private async Task RefusedAsync(HttpStatusCode status, Func<Task<HttpStatusCode>> call)
    {
        Assert.Equal(status, await call());
        Assert.Equal(new InboxState(0, null, 0), await _host.Inbox.MeasureAsync());
        Assert.Equal(0, _host.Handler.Calls);
    }
}
