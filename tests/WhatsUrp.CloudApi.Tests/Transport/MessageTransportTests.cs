// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Tests.Transport;

public sealed class MessageTransportTests
{
    private const string Html = "<html><body>Bad gateway</body></html>";
    private const string RateLimit = """{"error":{"message":"(#130429) Rate limit hit","type":"OAuthException","code":130429,"error_data":{"messaging_product":"whatsapp","details":"too fast for 393331234567"},"error_subcode":2494055,"fbtrace_id":"Az8"}}""";

    [Fact]
    public async Task An_answer_with_an_id_is_Accepted()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, CloudBench.Accepted);

        Assert.Equal(new SendOutcome.Accepted(new MessageId("wamid.A"), AcceptanceStatus.Accepted, CloudBench.Mario), await bench.SendAsync());
    }

    [Fact]
    public async Task A_send_to_a_user_id_is_Accepted_with_that_id()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, """{"contacts":[{"input":"IT.1","user_id":"IT.1"}],"messages":[{"id":"wamid.A"}]}""");

        var accepted = Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync());

        Assert.Equal("IT.1", accepted.Recipient!.User!.Value.Value);
        Assert.Null(accepted.Recipient.Phone);
    }

    [Fact]
    public async Task A_copy_held_for_quality_says_so()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, """{"messages":[{"id":"wamid.A","message_status":"held_for_quality_assessment"}]}""");

        Assert.Equal(AcceptanceStatus.HeldForQuality, Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync()).Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.OK)]
    public async Task An_error_of_the_platform_is_Refused_whatever_the_HTTP_status(HttpStatusCode status)
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, RateLimit, status);

        var refused = Assert.IsType<SendOutcome.Refused>(await bench.SendAsync());

        Assert.Equal((130429, RefusalClass.Throttle, 2494055, "Az8", TimeSpan.FromSeconds(1)), (refused.Code, refused.Class, refused.Subcode, refused.TraceId, refused.RetryAfter));
        Assert.DoesNotContain("393331234567", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Html)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"error\":\"no\"}")]
    [InlineData("{\"error\":{\"code\":")]
    [InlineData("[1]")]
    [InlineData("null")]
    public async Task A_4xx_without_an_error_is_Refused_without_a_code(string body)
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, body, HttpStatusCode.BadRequest);

        var refused = Assert.IsType<SendOutcome.Refused>(await bench.SendAsync());

        Assert.Null(refused.Code);
        Assert.Equal(RefusalClass.Caller, refused.Class);
    }

    [Fact]
    public async Task A_400_with_an_empty_object_ends_as_an_outcome_and_does_not_throw()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, "{}", HttpStatusCode.BadRequest);

        Assert.IsType<SendOutcome.Refused>(await bench.SendAsync());
    }

    [Fact]
    public async Task A_502_with_html_is_Unknown_and_does_not_throw()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, Html, HttpStatusCode.BadGateway);

        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
    }

    [Fact]
    public async Task An_empty_500_is_Unknown_and_does_not_throw()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, "", HttpStatusCode.InternalServerError);

        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(Html)]
    [InlineData("{\"messages\":[]}")]
    [InlineData("{\"messages\":[{\"id\":\"\"}]}")]
    [InlineData("{\"messages\":[{\"id\":{}}]}")]
    [InlineData("{\"messages\":[{\"id\":\"wamid.A")]
    public async Task A_200_that_cannot_be_read_is_Unknown(string body)
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, body);

        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
    }

    [Fact]
    public async Task A_redirect_is_Unknown_and_not_followed()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, () => new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("https://elsewhere.example") } });

        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
        Assert.Single(bench.Http.Requests);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("Tue, 24 Nov 2026 09:02:00 GMT", 120)]
    [InlineData("Tue, 24 Nov 2026 08:00:00 GMT", 0)]
    public async Task Retry_after_reaches_the_outcome(string header, int seconds)
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, () =>
        {
            var answer = StubHttp.Json(RateLimit, HttpStatusCode.TooManyRequests);
            answer.Headers.Add("Retry-After", header);
            return answer;
        });

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<SendOutcome.Refused>(await bench.SendAsync()).RetryAfter);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task What_broke_before_the_request_was_written_is_NotSent(HttpRequestError error)
    {
        await using var bench = new CloudBench();
        bench.Http.Break(HttpMethod.Post, CloudBench.Messages, new HttpRequestException(error));

        Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync());
    }

    [Fact]
    public async Task What_broke_after_the_request_was_written_is_Unknown()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ResponseEnded)));

        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_judged_by_its_status()
    {
        await using var bench = new CloudBench();
        var status = HttpStatusCode.OK;
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, () => new HttpResponseMessage(status) { Content = new StreamContent(new BrokenStream()) });

        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
        status = HttpStatusCode.BadRequest;
        Assert.IsType<SendOutcome.Refused>(await bench.SendAsync());
    }

    [Fact]
    public async Task Cancelled_before_the_request_is_NotSent_and_asks_nobody()
    {
        await using var bench = new CloudBench();

        Assert.IsType<SendOutcome.NotSent>(await bench.Transport.SendAsync(CloudBench.Message(), new CancellationToken(true)));
        Assert.Empty(bench.Http.Requests);
    }

    [Fact]
    public async Task Cancelled_after_the_request_was_written_is_Unknown()
    {
        await using var bench = new CloudBench();
        using var stop = new CancellationTokenSource();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, async (_, token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return StubHttp.Json(CloudBench.Accepted);
        });

        Assert.IsType<SendOutcome.Unknown>(await bench.Transport.SendAsync(CloudBench.Message(), stop.Token));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_Unknown()
    {
        await using var bench = new CloudBench();
        var arrived = new TaskCompletionSource();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, async (_, token) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return StubHttp.Json(CloudBench.Accepted);
        });

        var sending = bench.SendAsync();
        await arrived.Task;
        bench.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(sending.IsCompleted);
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.IsType<SendOutcome.Unknown>(await sending);
    }

    [Fact]
    public async Task A_line_that_is_not_on_the_Cloud_API_is_Refused_without_a_request()
    {
        await using var bench = new CloudBench();

        var refused = Assert.IsType<SendOutcome.Refused>(await bench.SendAsync(CloudBench.Message(line: new("console-only"))));

        Assert.StartsWith("WURP0510", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_beyond_the_limits_is_Refused_without_a_request()
    {
        await using var bench = new CloudBench();

        var refused = Assert.IsType<SendOutcome.Refused>(await bench.SendAsync(CloudBench.Message(new string('x', 4097))));

        Assert.Equal("WURP0520: the text has 1 to 4096 characters, this has 4097", refused.Reason);
        Assert.Equal(RefusalClass.Caller, refused.Class);
    }

    [Fact]
    public async Task An_erased_address_is_Refused_without_a_request()
    {
        await using var bench = new CloudBench();

        Assert.IsType<SendOutcome.Refused>(await bench.SendAsync(CloudBench.Message() with { To = CitizenAddress.Erased }));
    }

    [Fact]
    public async Task The_log_of_a_refused_message_holds_no_person_no_text_and_no_token()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, RateLimit, HttpStatusCode.BadRequest);

        await bench.SendAsync(CloudBench.Message(new TextContent("Riservato")) with { InReplyTo = new MessageId("wamid.HBgM393331234567") });

        var log = string.Join('\n', bench.Log);
        Assert.Contains("130429", log, StringComparison.Ordinal);
        Assert.Contains("Az8", log, StringComparison.Ordinal);
        Assert.DoesNotContain("3331234567", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Riservato", log, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of", log, StringComparison.Ordinal);
    }
}
