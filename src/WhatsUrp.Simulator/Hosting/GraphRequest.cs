// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WhatsUrp.Simulator.Shapes;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>A request with its body read.</summary>
internal sealed class GraphRequest(HttpContext http, string node, byte[] body) : IDisposable
{
    private readonly Lazy<JsonDocument?> _json = new(() => JsonReading.TryParse(body), isThreadSafe: false);

    public HttpContext Http { get; } = http;

    /// <summary>The id in the path.</summary>
    public string Node { get; } = node;

    public byte[] Body { get; } = body;

    public string Method => Http.Request.Method;

    public string Token { get; } = ReadToken(http.Request);

    /// <summary>The body as JSON; where it is none, a value without members.</summary>
    public JsonElement Json => _json.Value?.RootElement ?? default;

    public string? Query(string name) => Http.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    public void Dispose()
    {
        if (_json.IsValueCreated)
        {
            _json.Value?.Dispose();
        }
    }

    private static string ReadToken(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
    }
}
