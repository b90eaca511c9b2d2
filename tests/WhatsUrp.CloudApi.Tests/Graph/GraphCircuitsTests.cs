// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.CloudApi.Media;
using WhatsUrp.CloudApi.Numbers;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Graph;

/// <summary>While the platform fails, the calls of a number rest; delivery.md calls it the circuit breaker.</summary>
public sealed class GraphCircuitsTests
{
    private const int Failures = 5;
    private const string OfVilletta = "/333/messages";
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task After_five_failures_nothing_is_sent_and_the_outcome_says_how_long()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, BadGateway);
        await FailAsync(bench);

        var outcome = Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync());

        Assert.Equal(Rest, outcome.RetryAfter);
        Assert.Equal(Failures, bench.Http.Requests.Count);
        Assert.Contains(bench.Log, line => line.Contains("rest for 00:00:15", StringComparison.Ordinal));
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(10), Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync()).RetryAfter);
    }

    [Fact]
    public async Task When_the_wait_is_over_one_message_finds_out_and_all_go_on()
    {
        await using var bench = new CloudBench();
        var isBack = false;
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, () => isBack ? StubHttp.Json(CloudBench.Accepted) : BadGateway());
        await FailAsync(bench);
        bench.Time.Advance(Rest);
        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
        Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync());

        isBack = true;
        bench.Time.Advance(Rest);

        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync());
        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync());
        Assert.Contains(bench.Log, line => line.Contains("answers again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_number_goes_on()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, BadGateway).Post(OfVilletta, CloudBench.Accepted);
        await FailAsync(bench);

        Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync());
        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync(CloudBench.Message(line: CloudBench.Villetta)));
    }

    [Fact]
    public async Task What_the_platform_refuses_is_no_failure_of_the_platform()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, """{"error":{"code":130429,"message":"Rate limit hit"}}""", HttpStatusCode.TooManyRequests);
        for (var message = 0; message < 30; message++)
        {
            Assert.IsType<SendOutcome.Refused>(await bench.SendAsync());
        }
    }

    [Fact]
    public async Task A_platform_that_cannot_be_reached_is_not_tried_by_every_message()
    {
        await using var bench = new CloudBench();
        bench.Http.Break(HttpMethod.Post, CloudBench.Messages, new HttpRequestException(HttpRequestError.ConnectionError));
        for (var message = 0; message < Failures; message++)
        {
            Assert.Null(Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync()).RetryAfter);
        }

        Assert.Equal(Rest, Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync()).RetryAfter);
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_lets_the_next_message_go()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, async (request, token) =>
        {
            await request.Content!.ReadAsByteArrayAsync(token);
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        });
        for (var message = 0; message < 4 * Failures; message++)
        {
            Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
        }
    }

    [Fact]
    public async Task A_silent_platform_is_not_waited_for_by_every_message()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new HttpResponseMessage();
        });
        var sent = Enumerable.Range(0, Failures).Select(_ => bench.SendAsync()).ToArray();
        bench.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.All(await Task.WhenAll(sent), outcome => Assert.IsType<SendOutcome.Unknown>(outcome));

        Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync());
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_says_nothing_of_the_platform()
    {
        await using var bench = new CloudBench();
        var isPatient = false;
        CancellationTokenSource stop = new();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, async (_, token) =>
        {
            if (!isPatient)
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            }

            return StubHttp.Json(CloudBench.Accepted);
        });
        for (var message = 0; message < 20; message++)
        {
            using var mine = stop = new CancellationTokenSource();
            Assert.IsType<SendOutcome.Unknown>(await bench.Transport.SendAsync(CloudBench.Message(), mine.Token));
        }

        isPatient = true;
        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync());
    }

    [Fact]
    public async Task Questions_rest_too_and_their_exception_says_how_long()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, BadGateway);
        await FailAsync(bench);

        var rest = await Assert.ThrowsAsync<GraphUnavailableException>(() => bench.Get<NumberClient>().GetAsync(CloudBench.SanRomano));

        Assert.Equal(Rest, rest.RetryAfter);
        Assert.Equal(Failures, bench.Http.Requests.Count);
    }

    [Fact]
    public async Task A_host_of_media_that_fails_keeps_no_message_back()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Get, "/picture", BadGateway).Post(CloudBench.Messages, CloudBench.Accepted);
        var medium = new MediaInfo("m", new Uri("https://lookaside.fbsbx.com/picture"), "image/jpeg", null, null);
        for (var attempt = 0; attempt < Failures; attempt++)
        {
            await Assert.ThrowsAsync<GraphException>(() => bench.Get<MediaClient>().OpenAsync(CloudBench.SanRomano, medium));
        }

        await Assert.ThrowsAsync<GraphUnavailableException>(() => bench.Get<MediaClient>().OpenAsync(CloudBench.SanRomano, medium));
        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync());
    }

    [Fact]
    public async Task The_pause_is_a_setting()
    {
        await using var bench = new CloudBench(line: options => options.BreakDuration = TimeSpan.FromMinutes(2));
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, BadGateway);
        await FailAsync(bench);

        Assert.Equal(TimeSpan.FromMinutes(2), Assert.IsType<SendOutcome.NotSent>(await bench.SendAsync()).RetryAfter);
    }

    private static HttpResponseMessage BadGateway() => new(HttpStatusCode.BadGateway) { Content = new StringContent("<html>Bad gateway</html>") };

    private static async Task FailAsync(CloudBench bench)
    {
        for (var message = 0; message < Failures; message++)
        {
            Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync());
        }
    }
}
