// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>Bounds the time of each attempt, and lets the calls of a number rest while the platform fails: a circuit for each number and host, and no retry.</summary>
/// <remarks>Thread-safe. A number of its own, so that one comune's trouble (a blocked account, a wrong proxy) never silences another.</remarks>
internal sealed class GraphCircuits(CloudApiAccounts accounts, TimeProvider time, ILogger logger)
{
    private static readonly ResiliencePropertyKey<TimeSpan> Limit = new("WhatsUrp.Limit");
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<(LineId Line, string Host), ResiliencePipeline<GraphReply>> _circuits = new();

    /// <summary>Makes one attempt.</summary>
    /// <exception cref="GraphRestException">The circuit is open: nothing was sent.</exception>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public async Task<GraphReply> RunAsync(GraphRequest request, CloudApiAccount account, TimeSpan limit, Func<CancellationToken, Task<GraphReply>> attempt, CancellationToken cancellationToken)
    {
        var circuit = _circuits.GetOrAdd((account.Line, request.HostFor(account)), key => Create(key.Line));
        var context = ResilienceContextPool.Shared.Get(request.Operation, cancellationToken);
        context.Properties.Set(Limit, limit);
        try
        {
            return await circuit.ExecuteAsync(static async (context, attempt) => await attempt(context.CancellationToken).ConfigureAwait(false), context, attempt).ConfigureAwait(false);
        }
        catch (BrokenCircuitException open)
        {
            // While one call finds out whether the platform is back, nobody knows how long that takes.
            throw new GraphRestException(open.RetryAfter ?? ShortWait, open);
        }
        catch (TimeoutRejectedException late)
        {
            throw new TimeoutException($"{request.Operation}: no answer within {limit}.", late);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<GraphReply> Create(LineId line) => new ResiliencePipelineBuilder<GraphReply> { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<GraphReply>
        {
            FailureRatio = 0.5,
            MinimumThroughput = 5,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDurationGenerator = _ => ValueTask.FromResult(accounts.Get(line).BreakDuration),
            ShouldHandle = static arguments => ValueTask.FromResult(IsFailure(arguments.Outcome)),
            OnOpened = opened =>
            {
                logger.Rests(line, opened.BreakDuration);
                return ValueTask.CompletedTask;
            },
            OnClosed = _ =>
            {
                logger.GoesOn(line);
                return ValueTask.CompletedTask;
            },
        })
        .AddTimeout(new TimeoutStrategyOptions
        {
            TimeoutGenerator = static arguments => ValueTask.FromResult(arguments.Context.Properties.GetValue(Limit, TimeSpan.Zero)),
        })
        .Build();

    /// <summary>
    /// Not being reached, silence, and errors of the server are failures; whatever the platform refuses, it is there to refuse it. An answer that is
    /// cut off behind a request that left is none: the platform may well take what it is sent, and an alert must not wait for that.
    /// </summary>
    private static bool IsFailure(Outcome<GraphReply> outcome) => outcome.Exception is { } fault
        ? fault is TimeoutRejectedException or HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
        : (int?)outcome.Result?.Answer?.Status >= 500;
}
