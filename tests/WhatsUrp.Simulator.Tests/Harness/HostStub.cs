// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WhatsUrp.Simulator.Tests.Harness;

/// <summary>A host on loopback: it answers the handshake, keeps what is posted, and checks signatures by its own HMAC.</summary>
internal sealed class HostStub : IAsyncDisposable
{
    private readonly WebApplication _application;

    private HostStub(WebApplication application) => _application = application;

    public Uri Url => new($"{_application.Urls.First()}/webhook");

    public ConcurrentQueue<Post> Posts { get; } = new();

    /// <summary>The status of the answer to each post, by its number from 0.</summary>
    public Func<int, int> Status { get; set; } = _ => 200;

    public string VerifyToken { get; set; } = "simulated-verify-token";

    public IEnumerable<JsonNode> Changes => Posts.SelectMany(post => post.Changes);

    public IEnumerable<JsonNode> Messages => Changes.SelectMany(change => change["value"]!["messages"]?.AsArray() ?? []).OfType<JsonNode>();

    public IEnumerable<JsonNode> Statuses => Changes.SelectMany(change => change["value"]!["statuses"]?.AsArray() ?? []).OfType<JsonNode>();

    public IEnumerable<string> StatusWords => Statuses.Select(status => status["status"]!.GetValue<string>());

    public static async Task<HostStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var host = new HostStub(application);
        application.Run(host.AnswerAsync);
        await application.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            var query = context.Request.Query;
            var isOurs = query["hub.mode"] == "subscribe" && query["hub.verify_token"] == VerifyToken;
            context.Response.StatusCode = isOurs ? 200 : 403;
            await context.Response.WriteAsync(isOurs ? query["hub.challenge"].ToString() : "");
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var number = Posts.Count;
        Posts.Enqueue(new(body.ToArray(), context.Request.Headers["X-Hub-Signature-256"].ToString(), context.Request.ContentType));
        context.Response.StatusCode = Status(number);
    }

    internal sealed record Post(byte[] Body, string Signature, string? ContentType)
    {
        public string Text => Encoding.UTF8.GetString(Body);

        public IEnumerable<JsonNode> Changes => JsonNode.Parse(Body)!["entry"]!.AsArray().SelectMany(entry => entry!["changes"]!.AsArray()).OfType<JsonNode>();

        /// <summary>The body with one message id, which is new each time, made the same.</summary>
        public string Masking(string messageId) => Text.Replace(messageId.Replace("/", "\\/", StringComparison.Ordinal), "wamid.X", StringComparison.Ordinal);

        public bool IsSignedWith(string secret)
        {
            using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
            return Signature == "sha256=" + string.Concat(hmac.ComputeHash(Body).Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
