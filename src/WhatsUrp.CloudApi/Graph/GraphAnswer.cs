// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Text.Json;
using WhatsUrp.CloudApi.Answers;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>What came back: the status, and the JSON where there was some that can be read.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Root">The JSON; <see langword="null"/> for HTML, nothing, or half an answer.</param>
/// <param name="RetryAfter">What the header <c>Retry-After</c> asks for.</param>
internal sealed record GraphAnswer(HttpStatusCode Status, JsonElement? Root, TimeSpan? RetryAfter)
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    public GraphError? Error { get; } = GraphError.Read(Root);

    public bool IsSuccess => (int)Status is >= 200 and <= 299 && Root is not null && Error is null;

    public GraphErrorRule Rule => GraphErrorTable.Judge(Error, Status);

    public static async Task<GraphAnswer> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        var retryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return new GraphAnswer(response.StatusCode, await ReadJsonAsync(response.Content, cancellationToken).ConfigureAwait(false), retryAfter is { Ticks: < 0 } ? TimeSpan.Zero : retryAfter);
    }

    private static async Task<JsonElement?> ReadJsonAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(LongestAnswer, cancellationToken).ConfigureAwait(false);
            var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (Exception fault) when (fault is JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            // The status is an answer already; what the missing body means depends on it.
            return null;
        }
    }
}
