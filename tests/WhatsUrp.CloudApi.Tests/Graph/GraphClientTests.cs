// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.CloudApi.Media;
using WhatsUrp.CloudApi.Messages;
using WhatsUrp.CloudApi.Numbers;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Graph;

public sealed class GraphClientTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_send_for_one_line_never_uses_the_number_or_token_of_another()
    {
        await using var bench = TwoLines();

        await bench.SendAsync(CloudBench.Message());
        await bench.SendAsync(CloudBench.Message(line: CloudBench.Villetta));
        await bench.SendAsync(CloudBench.Message());

        Assert.Equal(
            ["/v26.0/111/messages Bearer token-of-san-romano", "/v26.0/333/messages Bearer token-of-villetta", "/v26.0/111/messages Bearer token-of-san-romano"],
            bench.Http.Requests.Select(request => $"{request.Path} {request.Authorization}"));
    }

    [Fact]
    public async Task Parallel_sends_of_two_lines_do_not_mix_headers()
    {
        await using var bench = TwoLines();

        await Parallel.ForAsync(0, 2_000, async (i, _) => await bench.SendAsync(CloudBench.Message($"{i % 2}", i % 2 == 0 ? CloudBench.SanRomano : CloudBench.Villetta)));

        Assert.Equal(2_000, bench.Http.Requests.Count);
        Assert.All(bench.Http.Requests, request =>
        {
            var isVilletta = request.Body.Contains("\"body\":\"1\"", StringComparison.Ordinal);
            Assert.Equal(isVilletta ? "/v26.0/333/messages" : "/v26.0/111/messages", request.Path);
            Assert.Equal(isVilletta ? "Bearer token-of-villetta" : "Bearer token-of-san-romano", request.Authorization);
        });
    }

    [Fact]
    public async Task No_default_header_is_touched_by_a_request()
    {
        await using var bench = TwoLines();
        using var client = bench.Get<IHttpClientFactory>().CreateClient("WhatsUrp.CloudApi");

        await bench.SendAsync();

        using var after = bench.Get<IHttpClientFactory>().CreateClient("WhatsUrp.CloudApi");
        Assert.Empty(client.DefaultRequestHeaders);
        Assert.Empty(after.DefaultRequestHeaders);
    }

    [Fact]
    public async Task No_request_uri_contains_a_token()
    {
        await using var bench = TwoLines();
        bench.Http.Get("/111?fields=", "{}").Post("/222/subscribed_apps", """{"success":true}""").Get("/55?phone_number_id=111", """{"url":"https://lookaside.fbsbx.com/x"}""");
        bench.Http.On(HttpMethod.Get, "/v26.0/111", () => StubHttp.Json("{}")).On(HttpMethod.Get, "/x", () => StubHttp.Json("bytes"));

        await bench.SendAsync();
        await bench.Get<ReadMarkClient>().MarkReadAsync(CloudBench.SanRomano, new MessageId("wamid.A"), isTyping: true);
        await bench.Get<SubscriptionClient>().OverrideAccountAsync(CloudBench.SanRomano, new Uri("https://comune.example/webhook"));
        await bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano);
        var media = bench.Get<MediaClient>();
        await using var _ = await media.OpenAsync(CloudBench.SanRomano, await media.GetAsync(CloudBench.SanRomano, "55"));

        Assert.Equal(6, bench.Http.Requests.Count);
        Assert.All(bench.Http.Requests, request => Assert.DoesNotMatch("token|secret", request.Address.ToString()));
        Assert.All(bench.Http.Requests, request => Assert.StartsWith("WhatsUrp/", request.UserAgent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_read_mark_names_the_message_and_no_recipient()
    {
        await using var bench = TwoLines();

        await bench.Get<ReadMarkClient>().MarkReadAsync(CloudBench.SanRomano, new MessageId("wamid.A"));
        await bench.Get<ReadMarkClient>().MarkReadAsync(CloudBench.SanRomano, new MessageId("wamid.A"), isTyping: true);

        Assert.Equal(
            ["""{"messaging_product":"whatsapp","status":"read","message_id":"wamid.A"}""", """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.A","typing_indicator":{"type":"text"}}"""],
            bench.Http.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_get_is_tried_again_until_it_is_answered()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/111", """{"error":{"code":2}}""", HttpStatusCode.ServiceUnavailable, isOnce: true)
            .Get("/111", "<html>", HttpStatusCode.BadGateway, isOnce: true)
            .Get("/111", """{"id":"111","quality_rating":"GREEN"}""");

        var health = await bench.RunAsync(bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano), Step);

        Assert.Equal("GREEN", health.Quality);
        Assert.Equal(3, bench.Http.Requests.Count);
    }

    [Fact]
    public async Task A_get_waits_as_long_as_the_platform_asks()
    {
        await using var bench = new CloudBench();
        var asked = new List<DateTimeOffset>();
        bench.Http.On(HttpMethod.Get, "/111", () =>
        {
            asked.Add(bench.Time.GetUtcNow());
            var answer = StubHttp.Json(asked.Count == 1 ? """{"error":{"code":130429}}""" : "{}", asked.Count == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
            answer.Headers.Add("Retry-After", "7");
            return answer;
        });

        await bench.RunAsync(bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano), Step);

        Assert.InRange(asked[1] - asked[0], TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.5));
    }

    [Fact]
    public async Task A_get_gives_up_after_four_tries_and_says_why()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/111", """{"error":{"code":131000,"fbtrace_id":"Az8","message":"about +393331234567"}}""", HttpStatusCode.InternalServerError);

        var fault = await Assert.ThrowsAsync<GraphException>(() => bench.RunAsync(bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano), Step));

        Assert.Equal(4, bench.Http.Requests.Count);
        Assert.Equal("number.get: HTTP 500, code 131000: something went wrong on the platform (trace Az8).", fault.Message);
        Assert.True(fault.IsTransient);
    }

    [Theory]
    [InlineData("""{"error":{"code":190}}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"error":{"code":80007}}""", HttpStatusCode.BadRequest)]
    public async Task A_get_is_not_tried_again_where_that_is_of_no_use_or_takes_too_long(string body, HttpStatusCode status)
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/111", body, status);

        await Assert.ThrowsAsync<GraphException>(() => bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano));

        Assert.Single(bench.Http.Requests);
    }

    [Fact]
    public async Task No_answer_is_another_exception_than_an_error()
    {
        await using var bench = new CloudBench();
        bench.Http.Break(HttpMethod.Post, "/111/messages", new HttpRequestException(HttpRequestError.ConnectionError, "no route to 10.0.0.1"));

        var fault = await Assert.ThrowsAsync<GraphUnavailableException>(() => bench.Get<ReadMarkClient>().MarkReadAsync(CloudBench.SanRomano, new MessageId("wamid.A")));

        Assert.Equal("messages.read: no answer came from the platform.", fault.Message);
    }

    [Fact]
    public async Task Cancellation_passes_through()
    {
        await using var bench = new CloudBench();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano, new CancellationToken(true)));
    }

    [Fact]
    public async Task Cancellation_passes_through_while_the_answer_arrives()
    {
        await using var bench = new CloudBench();
        using var stop = new CancellationTokenSource();
        bench.Http.On(HttpMethod.Get, "/111", async (_, _) =>
        {
            await stop.CancelAsync();
            return new HttpResponseMessage { Content = new StreamContent(new StalledStream()) };
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano, stop.Token));
    }

    [Fact]
    public async Task A_line_that_is_not_on_the_Cloud_API_is_a_numbered_mistake()
    {
        await using var bench = new CloudBench();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Get<NumberClient>().GetAsync(new LineId("console-only")));

        Assert.StartsWith("WURP0510", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_can_be_replaced_by_a_test()
    {
        NumberClient client = new Replaced();

        Assert.Equal("RED", (await client.GetAsync(CloudBench.SanRomano)).Quality);
    }

    private static CloudBench TwoLines()
    {
        var bench = new CloudBench();
        bench.Http.Post("/111/messages", CloudBench.Accepted).Post("/333/messages", CloudBench.Accepted);
        return bench;
    }

    private sealed class Replaced : NumberClient
    {
        public override Task<NumberHealth> GetAsync(LineId line, CancellationToken cancellationToken = default) => Task.FromResult(new NumberHealth("1", "", null) { Quality = "RED" });
    }
}
