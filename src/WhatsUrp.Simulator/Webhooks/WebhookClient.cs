// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Net.Http.Headers;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Simulator.Accounts;

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>Calls a host as Meta does.</summary>
internal sealed class WebhookClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Posts a body and returns the HTTP status of the answer, or 0 for none.</summary>
    public async Task<int> PostAsync(Uri url, byte[] body, string signature, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature);
        return await SendAsync(request, timeout, static (status, _) => (int)status, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shakes hands: a host that owns the address answers the challenge.</summary>
    public async Task<bool> VerifyAsync(Callback callback, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var challenge = RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var query = $"hub.mode=subscribe&hub.challenge={challenge}&hub.verify_token={Uri.EscapeDataString(callback.VerifyToken)}";
        var url = new UriBuilder(callback.Url) { Query = string.Join('&', new[] { callback.Url.Query.TrimStart('?'), query }.Where(part => part.Length > 0)) };
        using var request = new HttpRequestMessage(HttpMethod.Get, url.Uri);
        return await SendAsync(request, timeout, (status, body) => status == HttpStatusCode.OK && Encoding.UTF8.GetString(body) == challenge, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _http.Dispose();

    private async Task<T?> SendAsync<T>(HttpRequestMessage request, TimeSpan timeout, Func<HttpStatusCode, byte[], T> read, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", "facebookexternalua");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            // A call that does not end with its time is left behind: others wait for it.
            using var answer = await _http.SendAsync(request, limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            return read(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false));
        }
        catch (HttpRequestException)
        {
            return default;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return default;
        }
    }
}
