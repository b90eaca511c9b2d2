// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Graph;

/// <summary>The body of an answer as it arrives. Disposing of it, or the end of its time, ends the transfer.</summary>
internal sealed class GraphDownload : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly ITimer _limit;

    public GraphDownload(HttpResponseMessage response, Stream body, TimeProvider time, TimeSpan limit)
    {
        (_response, Body) = (response, body);
        _limit = time.CreateTimer(static state => ((HttpResponseMessage)state!).Dispose(), response, limit, Timeout.InfiniteTimeSpan);
    }

    public Stream Body { get; }

    /// <summary>Gets the length that the answer states, if any.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    public void Dispose()
    {
        _limit.Dispose();
        Body.Dispose();
        _response.Dispose();
    }
}
