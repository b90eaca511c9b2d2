// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.AspNetCore.Endpoint;
using WhatsUrp.AspNetCore.Lines;
using WhatsUrp.Lines;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the webhook to a path.</summary>
public static class WhatsUrpWebhookEndpointExtensions
{
    /// <summary>Maps the webhook to a path, for all lines or for some.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    /// <param name="pattern">The path, the same as in the webhook settings of the app.</param>
    /// <param name="lines">The lines whose app calls this path; all lines of the Cloud API when none is given.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <remarks>
    /// Everybody may call the path: the signature tells who is Meta. A path may serve several apps; each body counts for the lines of
    /// the app that signed it, and for no other. Give an app a path of its own where the apps belong to different bodies.
    /// Answers: 200 stored; 400 and 403 for a handshake; 401 without a valid signature; 405; 408 for a body that is too slow; 413 too large;
    /// 415 encoded; 503 when it cannot be stored now, and it will be delivered again.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The webhook was not added, or a line is not on the Cloud API.</exception>
    /// <example><code>app.MapWhatsUrpWebhook("/webhook");</code></example>
    public static IEndpointConventionBuilder MapWhatsUrpWebhook(this IEndpointRouteBuilder endpoints, string pattern, params LineId[] lines)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        ArgumentNullException.ThrowIfNull(lines);
        var services = endpoints.ServiceProvider;
        var routes = services.GetService<WebhookRoutes>()
            ?? throw new InvalidOperationException("WURP0603: the webhook was not added. Call AddWebhook() on the builder of AddWhatsUrp(…).");
        var inForce = services.GetRequiredService<LinesInForce>();
        var all = inForce.Now.All;
        if (lines.Where(line => all.All(other => other.Id != line)).ToList() is [_, ..] unknown)
        {
            throw new InvalidOperationException($"WURP0604: {string.Join(", ", unknown)}: no such line on the Cloud API. Write its section CloudApi, or correct the name.");
        }

        var route = new WebhookRoute(pattern, lines.Length == 0 ? all.Select(line => line.Id).ToHashSet() : lines.ToHashSet(), inForce);
        var endpoint = services.GetRequiredService<WebhookEndpoint>();
        routes.Add(route);
        RequestDelegate answer = context => endpoint.HandleAsync(route, context);
        return endpoints.Map(pattern, answer).WithDisplayName("WhatsUrp webhook").AllowAnonymous();
    }
}
