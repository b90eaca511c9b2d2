// SPDX-License-Identifier: BSD-3-Clause

using Polly;
using Polly.Retry;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>Tries again what may be repeated, which sending never is: three times, longer from time to time, and not sooner than the platform asks.</summary>
internal static class GraphRetry
{
    /// <summary>Who is asked to wait longer gets the exception, which says so.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline<GraphAnswer> Create(TimeProvider time) => new ResiliencePipelineBuilder<GraphAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<GraphAnswer>
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(IsWorthIt(arguments.Outcome)),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
        })
        .Build();

    private static bool IsWorthIt(Outcome<GraphAnswer> outcome)
    {
        if (outcome.Result is not { } answer)
        {
            return outcome.Exception is HttpRequestException or TimeoutException;
        }

        var rule = answer.Rule;
        return !answer.IsSuccess
            && rule.Class is RefusalClass.Transient or RefusalClass.Throttle
            && (answer.RetryAfter ?? rule.Wait ?? TimeSpan.Zero) <= LongestWait;
    }
}
