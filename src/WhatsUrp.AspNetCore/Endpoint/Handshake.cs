// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Http;

namespace WhatsUrp.AspNetCore.Endpoint;

/// <summary>How the platform makes sure that the webhook is ours: it says a token, and reads its own challenge back (Meta, webhooks overview).</summary>
internal static class Handshake
{
    public static Task AnswerAsync(WebhookRoute route, HttpContext context)
    {
        var (query, response) = (context.Request.Query, context.Response);
        if (query["hub.mode"] is not [{ } mode] || query["hub.verify_token"] is not [{ } token] || query["hub.challenge"] is not [{ } challenge])
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        if (!route.HasToken(token) || mode != "subscribe")
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        // What comes back is the caller's text: no browser may take it for a page.
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.XContentTypeOptions = "nosniff";
        return response.WriteAsync(challenge, context.RequestAborted);
    }
}
