// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhatsUrp.Simulator.Hosting;

namespace WhatsUrp.Simulator.Control;

/// <summary>The phone page: its files, its conversations, and what is new in them.</summary>
internal static class PhoneEndpoints
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static readonly (string Path, string File, string Type)[] Files =
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/phone.css", "phone.css", "text/css; charset=utf-8"),
        ("/phone.js", "phone.js", "text/javascript; charset=utf-8"),
        ("/bubble.js", "bubble.js", "text/javascript; charset=utf-8"),
        ("/server.js", "server.js", "text/javascript; charset=utf-8"),
    ];

    public static void MapPhone(this IEndpointRouteBuilder routes, Platform platform)
    {
        foreach (var (path, file, type) in Files)
        {
            routes.MapGet(path, context => WriteFileAsync(context, file, type));
        }

        routes.MapGet("/_sim/phone/chat", ControlCall.Answer(
            context => platform.Chats.Read(context.Request.Query["number"].ToString(), context.Request.Query["citizen"].ToString()), ControlJson.Default.IReadOnlyListChatEntry));
        routes.MapGet("/_sim/phone/events", context => StreamAsync(context, platform));
        routes.MapGet("/_sim/media/{id}", context => WriteMediumAsync(context, platform));
    }

    private static async Task WriteFileAsync(HttpContext context, string file, string type)
    {
        using var stream = typeof(PhoneEndpoints).Assembly.GetManifestResourceStream($"Phone/{file}")!;
        context.Response.ContentType = type;
        context.Response.ContentLength = stream.Length;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    // A citizen's file is shown by the page, and never runs as one.
    private static async Task WriteMediumAsync(HttpContext context, Platform platform)
    {
        if (platform.Media.Find((string)context.Request.RouteValues["id"]!) is not { } medium)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = medium.MimeType;
        context.Response.ContentLength = medium.Bytes.Length;
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(medium.Bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task StreamAsync(HttpContext context, Platform platform)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var channel = platform.Chats.Watch();
        try
        {
            await context.Response.WriteAsync(": ready\n\n", context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            await foreach (var entry in channel.Reader.ReadAllAsync(context.RequestAborted).ConfigureAwait(false))
            {
                await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(entry, ControlJson.Default.ChatEntry)}\n\n", Encoding.UTF8, context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            platform.Chats.Unwatch(channel);
        }
    }
}
