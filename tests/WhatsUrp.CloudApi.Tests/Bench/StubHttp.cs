// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace WhatsUrp.CloudApi.Tests.Bench;

/// <summary>The network as a table of routes: the first that fits answers, a one-shot route answers once, and what fits none throws and is told.</summary>
internal sealed class StubHttp : HttpMessageHandler
{
    private readonly List<Route> _routes = [];
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentQueue<string> _unmatched = new();

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public IReadOnlyList<string> Unmatched => [.. _unmatched];

    public IEnumerable<string> Uncalled => _routes.Where(route => route.Calls == 0).Select(route => $"{route.Method} {route.Path}");

    /// <summary>Adds a route. The path is compared by its end of path, without the query unless it has one itself.</summary>
    public StubHttp On(HttpMethod method, string path, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, bool isOnce = false)
    {
        _routes.Add(new Route(method, path, answer, isOnce));
        return this;
    }

    public StubHttp On(HttpMethod method, string path, Func<HttpResponseMessage> answer, bool isOnce = false) => On(method, path, (_, _) => Task.FromResult(answer()), isOnce);

    public StubHttp Get(string path, string json, HttpStatusCode status = HttpStatusCode.OK, bool isOnce = false) => On(HttpMethod.Get, path, () => Json(json, status), isOnce);

    public StubHttp Post(string path, string json, HttpStatusCode status = HttpStatusCode.OK, bool isOnce = false) => On(HttpMethod.Post, path, () => Json(json, status), isOnce);

    public StubHttp Delete(string path, string json) => On(HttpMethod.Delete, path, () => Json(json, HttpStatusCode.OK));

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var route = _routes.Find(route => route.Fits(request));
        if (route is null)
        {
            _unmatched.Enqueue($"{request.Method} {request.RequestUri}");
            throw new InvalidOperationException($"No route for {request.Method} {request.RequestUri}.");
        }

        var answer = route.Take();
        if (!route.ReadsNothing)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            _requests.Enqueue(new RecordedRequest(request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), request.Headers.UserAgent.ToString(), request.Content?.Headers.ContentType?.MediaType, body));
        }

        return await answer(request, cancellationToken);
    }

    /// <summary>Adds a route that breaks before it reads the request.</summary>
    public StubHttp Break(HttpMethod method, string path, Exception fault)
    {
        _routes.Add(new Route(method, path, (_, _) => Task.FromException<HttpResponseMessage>(fault), false) { ReadsNothing = true });
        return this;
    }

    private sealed class Route(HttpMethod method, string path, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, bool isOnce)
    {
        private int _calls;

        public HttpMethod Method => method;

        public string Path => path;

        public int Calls => _calls;

        public bool ReadsNothing { get; init; }

        public bool Fits(HttpRequestMessage request) =>
            request.Method == method
            && (path.Contains('?', StringComparison.Ordinal) ? request.RequestUri!.PathAndQuery : request.RequestUri!.AbsolutePath).EndsWith(path, StringComparison.Ordinal)
            && !(isOnce && _calls > 0);

        public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Take()
        {
            Interlocked.Increment(ref _calls);
            return answer;
        }
    }
}
