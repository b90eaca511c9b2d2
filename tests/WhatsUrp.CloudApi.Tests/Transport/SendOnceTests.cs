// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Transport;

/// <summary>A POST reaches the network once, also where the host adds what retries (delivery, F18).</summary>
public sealed class SendOnceTests
{
    public static TheoryData<string, Action<WhatsUrpBuilder>> Hosts => new()
    {
        { "plain", _ => { } },
        { "resilience for every client", builder => builder.Services.ConfigureHttpClientDefaults(client => client.AddStandardResilienceHandler(Quick)) },
        { "resilience for our client", builder => builder.Services.AddHttpClient("WhatsUrp.CloudApi").AddStandardResilienceHandler(Quick) },
        { "hedging for our client", builder => builder.Services.AddHttpClient("WhatsUrp.CloudApi").AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = TimeSpan.Zero) },
        { "a handler of its own", builder => builder.Services.AddHttpClient("WhatsUrp.CloudApi").AddHttpMessageHandler(() => new Thrice()) },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_post_is_sent_exactly_once_whatever_the_answer(string host, Action<WhatsUrpBuilder> configure)
    {
        Assert.NotEmpty(host);
        (HttpStatusCode Status, string Body, Type Outcome)[] answers =
        [
            (HttpStatusCode.OK, CloudBench.Accepted, typeof(SendOutcome.Accepted)),
            (HttpStatusCode.InternalServerError, "", typeof(SendOutcome.Unknown)),
            (HttpStatusCode.ServiceUnavailable, """{"error":{"code":2,"message":"down"}}""", typeof(SendOutcome.Refused)),
            (HttpStatusCode.TooManyRequests, "{}", typeof(SendOutcome.Refused)),
        ];
        foreach (var (status, body, outcome) in answers)
        {
            await using var bench = new CloudBench(configure);
            bench.Http.Post(CloudBench.Messages, body, status);

            var sent = await bench.RunAsync(bench.SendAsync(), TimeSpan.FromMilliseconds(100));

            Assert.IsType(outcome, sent);
            Assert.Single(bench.Http.Requests);
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_post_that_breaks_is_sent_exactly_once(string host, Action<WhatsUrpBuilder> configure)
    {
        Assert.NotEmpty(host);
        await using var bench = new CloudBench(configure);
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ResponseEnded)));

        var sent = await bench.RunAsync(bench.SendAsync(), TimeSpan.FromMilliseconds(100));

        Assert.IsType<SendOutcome.Unknown>(sent);
        Assert.Single(bench.Http.Requests);
    }

    [Fact]
    public async Task Each_message_is_sent_though_the_one_before_was()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, CloudBench.Accepted);
        var message = CloudBench.Message();

        await bench.SendAsync(message);
        await bench.SendAsync(message);

        Assert.Equal(2, bench.Http.Requests.Count);
    }

    private static void Quick(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.UseJitter = false;
        options.Retry.ShouldRetryAfterHeader = false;
    }

    private sealed class Thrice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage? answer = null;
            for (var i = 0; i < 3; i++)
            {
                answer?.Dispose();
                answer = await base.SendAsync(request, cancellationToken);
            }

            return answer!;
        }
    }
}
