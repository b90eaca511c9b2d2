// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Net.Http.Headers;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>A JSON body that knows whether it has begun to leave, and leaves once.</summary>
internal sealed class WatchedContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly ReadOnlyMemory<byte> _json;
    private int _starts;

    public WatchedContent(ReadOnlyMemory<byte> json)
    {
        _json = json;
        Headers.ContentType = Json;
    }

    /// <summary>Gets a value indicating whether writing has begun: from then on the request may have reached the platform.</summary>
    public bool HasStarted => Volatile.Read(ref _starts) > 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Increment(ref _starts) > 1)
        {
            // A connection pool may send again on a new connection what an old one refused.
            throw new IOException("A request is sent once.");
        }

        await stream.WriteAsync(_json, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
