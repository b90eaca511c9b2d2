// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhatsUrp.AspNetCore.Lines;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.Inbox;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Hosts;

/// <summary>A real host on a loopback port over a real database.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private WebhookHost(WebApplication app, RecordingHandler handler, LogLines log)
    {
        (_app, Handler, Log) = (app, handler, log);
        Address = new Uri(app.Urls.First());
        _client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public RecordingHandler Handler { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => _app.Services;

    public WatchedInbox Inbox => (WatchedInbox)_app.Services.GetRequiredService<IWebhookInbox>();

    public static async Task<WebhookHost> StartAsync(
        string database, Action<WebhookOptions>? options = null, Action<WhatsUrpBuilder>? add = null, RecordingHandler? handler = null, IConfiguration? configuration = null, LinesInForce? lines = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var log = new LogLines();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddRoutingCore().AddSingleton(lines ?? TestLines.All());
        var whatsUrp = builder.Services.AddWhatsUrp(configuration ?? builder.Configuration).UseSqlite(database);
        add?.Invoke(whatsUrp);
        handler ??= new RecordingHandler();
        if (builder.Services.All(service => service.ServiceType != typeof(IInboundHandler)))
        {
            builder.Services.AddSingleton<IInboundHandler>(handler);
        }

        whatsUrp.AddWebhook(webhook =>
        {
            webhook.FirstRetry = TimeSpan.FromMilliseconds(1);
            options?.Invoke(webhook);
        });
        var inner = builder.Services.Single(service => service.ServiceType == typeof(IWebhookInbox));
        builder.Services.Remove(inner);
        builder.Services.AddSingleton<IWebhookInbox>(provider =>
            new WatchedInbox((IWebhookInbox)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)));
        var app = builder.Build();
        app.UseRouting();
        app.MapWhatsUrpWebhook("/webhook");
        app.MapWhatsUrpWebhook("/pieve", TestLines.Pieve);
        await app.StartAsync();
        return new WebhookHost(app, handler, log);
    }

    public async Task<HttpResponseMessage> GetAsync(string pathAndQuery) => await _client.GetAsync(new Uri(pathAndQuery, UriKind.Relative));

    public async Task<HttpStatusCode> PostAsync(string body, string? secret = TestLines.Secret, string path = "/webhook", string? signature = null, Action<HttpContent>? amend = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/json");
        amend?.Invoke(request.Content);
        signature ??= secret is null ? null : WebhookSignature.Sign(bytes, secret);
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation(WebhookSignature.HeaderName, signature);
        }

        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    public async Task<HttpStatusCode> SendAsync(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, new Uri("/webhook", UriKind.Relative));
        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    public async Task<List<QuarantinedRow>> QuarantinedAsync() => await Inbox.ListQuarantinedAsync().ToListAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
