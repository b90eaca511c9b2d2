// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>The one way by which requests reach the platform and errors are read. Nothing in it is changed by a request.</summary>
internal sealed class GraphChannel(IHttpClientFactory factory, CloudApiAccounts accounts, TimeProvider time, ILogger<GraphChannel> logger)
{
    public const string ClientName = "WhatsUrp.CloudApi";

    private readonly ResiliencePipeline<GraphAnswer> _retry = GraphRetry.Create(time);
    private readonly GraphCircuits _circuits = new(accounts, time, logger);

    // One for all: it holds nothing of a request, and its handlers live as long as the host.
    private readonly Lazy<HttpClient> _client = new(() => factory.CreateClient(ClientName));

    public CloudApiAccount Account(LineId line) => accounts.Get(line);

    public CloudApiAccount? Find(LineId line) => accounts.Find(line);

    /// <summary>Calls, and returns the JSON of a good answer.</summary>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came, or none that can be understood.</exception>
    public Task<JsonElement> CallAsync(GraphRequest request, CancellationToken cancellationToken) =>
        CallAsync(request, Account(request.Line).Timeout, cancellationToken);

    /// <inheritdoc cref="CallAsync(GraphRequest, CancellationToken)"/>
    public async Task<JsonElement> CallAsync(GraphRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        GraphAnswer answer;
        try
        {
            answer = request.IsRepeatable
                ? await _retry.ExecuteAsync(async token => await AskAsync(request, limit, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
                : await AskAsync(request, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsSilence(fault))
        {
            throw Silence(request, fault);
        }

        if (!answer.IsSuccess)
        {
            // A body that was not read because the caller gave up is no failure of the platform.
            cancellationToken.ThrowIfCancellationRequested();
            throw Failure(request, answer);
        }

        return answer.Root!.Value;
    }

    /// <summary>Calls for a list, page after page.</summary>
    public async IAsyncEnumerable<T> ListAsync<T>(LineId line, string operation, string path, Func<JsonElement, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await CallAsync(new GraphRequest(line, operation, HttpMethod.Get, after is null ? path : $"{path}&after={Uri.EscapeDataString(after)}"), cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items("data"))
            {
                yield return read(item);
            }

            // Without "next" the cursor points to nothing; the address itself is not followed, for it could lead anywhere.
            var paging = page.Member("paging");
            after = paging.Text("next") is null ? null : paging.Member("cursors").Text("after");
        }
        while (after is not null);
    }

    /// <summary>Opens the body of an answer while it arrives; the limit holds for the opening, and then for the reading.</summary>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came, or a redirect, which is never followed.</exception>
    public async Task<GraphDownload> OpenAsync(GraphRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await TransferAsync(request, limit, (response, token) => OpenAsync(response, limit, token), cancellationToken).ConfigureAwait(false);
            return reply.Download ?? throw Failure(request, reply.Answer!);
        }
        catch (Exception fault) when (IsSilence(fault))
        {
            throw Silence(request, fault);
        }
    }

    /// <summary>Asks once, and returns whatever answer came.</summary>
    /// <exception cref="TimeoutException">The time was up.</exception>
    /// <exception cref="GraphRestException">The calls of the number rest: nothing was sent.</exception>
    public async Task<GraphAnswer> AskAsync(GraphRequest request, TimeSpan limit, CancellationToken cancellationToken) =>
        (await TransferAsync(request, limit, ReadAsync, cancellationToken).ConfigureAwait(false)).Answer!;

    private static bool IsSilence(Exception fault) => fault is HttpRequestException or IOException or TimeoutException or GraphRestException;

    private static GraphUnavailableException Silence(GraphRequest request, Exception fault) => fault is GraphRestException rest
        ? new GraphUnavailableException(request.Operation, $"the calls of the number rest for {rest.Wait} after too many failures", rest) { RetryAfter = rest.Wait }
        : new GraphUnavailableException(request.Operation, "no answer came from the platform", fault);

    private static Exception Failure(GraphRequest request, GraphAnswer answer) => answer.Error is null && (int)answer.Status < 400
        ? new GraphUnavailableException(request.Operation, $"HTTP {(int)answer.Status} with an answer that cannot be understood")
        : new GraphException(request.Operation, answer.Status, answer.Error, answer.Rule, answer.RetryAfter);

    /// <summary>Asks once, and hands over the response as soon as its headers are there; from then on it belongs to <paramref name="read"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How long it may take until it has been read.</param>
    /// <param name="read">Reads the response, and disposes of it or returns what does.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private async Task<GraphReply> TransferAsync(GraphRequest request, TimeSpan limit, Func<HttpResponseMessage, CancellationToken, Task<GraphReply>> read, CancellationToken cancellationToken)
    {
        var account = Account(request.Line);
        using var activity = GraphTelemetry.Start(account, request);
        var started = time.GetTimestamp();
        int? status = null;
        GraphAnswer? answer = null;
        string? fault = null;
        try
        {
            var reply = await _circuits.RunAsync(request, account, limit, AttemptAsync, cancellationToken).ConfigureAwait(false);
            answer = reply.Answer;
            return reply;
        }
        catch (Exception other)
        {
            fault = other switch
            {
                TimeoutException => "timeout",
                GraphRestException => "rest",
                _ => other.GetType().Name,
            };
            throw;
        }
        finally
        {
            var duration = time.GetElapsedTime(started);
            GraphTelemetry.Finish(activity, request, duration, status, answer?.Error, fault);
            Log(request, duration, status, answer, fault);
        }

        async Task<GraphReply> AttemptAsync(CancellationToken token)
        {
            using var message = request.ToMessage(account);
            var response = await _client.Value.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            status = (int)response.StatusCode;
            return await read(response, token).ConfigureAwait(false);
        }
    }

    private async Task<GraphReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            return new GraphReply(await GraphAnswer.ReadAsync(response, time, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<GraphReply> OpenAsync(HttpResponseMessage response, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return new GraphReply(null, new GraphDownload(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), time, limit));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private void Log(GraphRequest request, TimeSpan duration, int? status, GraphAnswer? answer, string? fault)
    {
        if (fault is not null || status is null)
        {
            logger.Unanswered(request.Line, request.Operation, fault ?? "none");
        }
        else if (answer is { IsSuccess: false })
        {
            logger.Refused(request.Line, request.Operation, status.Value, answer.Error?.Code, answer.Error?.TraceId, answer.Rule.Action);
        }
        else
        {
            logger.Answered(request.Line, request.Operation, status.Value, (long)duration.TotalMilliseconds);
        }
    }
}
