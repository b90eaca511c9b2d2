// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using WhatsUrp.AspNetCore.Inbox;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Endpoint;

/// <summary>Answers the platform: whatever is answered with 200 is in the inbox, and whatever is not comes again.</summary>
internal sealed class WebhookEndpoint(
    IWebhookInbox inbox,
    InboxSignal signal,
    WebhookOptions options,
    WebhookMetrics metrics,
    TimeProvider clock,
    ILogger<WebhookEndpoint> logger)
{
    private readonly BodyBudget _budget = new(options.MaxBytesInFlight);

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(WebhookRoute route, HttpContext context)
    {
        var began = clock.GetTimestamp();
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method))
        {
            await Handshake.AnswerAsync(route, context).ConfigureAwait(false);
        }
        else if (HttpMethods.IsPost(method))
        {
            context.Response.StatusCode = await ReceiveAsync(route, context).ConfigureAwait(false);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, POST";
        }

        metrics.Answered(context.Response.StatusCode, clock.GetElapsedTime(began));
    }

    private async ValueTask<int> ReceiveAsync(WebhookRoute route, HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.ContentEncoding.Count > 0)
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (request.ContentLength > options.MaxBodyBytes)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (request.Headers[WebhookSignature.HeaderName] is not [{ } signature])
        {
            return Refused(route);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.MaxBodyBytes;
        }

        using var buffer = new BodyBuffer(_budget, options.MaxBodyBytes);
        var status = await FillAsync(buffer, context).ConfigureAwait(false);
        if (status != StatusCodes.Status200OK)
        {
            return status;
        }

        return route.SignerOf(buffer.Written, signature) is { } source
            ? await AppendAsync(buffer.Written.ToArray(), source).ConfigureAwait(false)
            : Refused(route);
    }

    private async ValueTask<int> FillAsync(BodyBuffer buffer, HttpContext context)
    {
        using var timeout = new CancellationTokenSource(options.BodyTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        try
        {
            return await buffer.FillAsync(context.Request.BodyReader, either.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // A caller who has gone reads no answer.
            return StatusCodes.Status408RequestTimeout;
        }
    }

    private async ValueTask<int> AppendAsync(byte[] body, LineId source)
    {
        try
        {
            // Once signed, a body is kept, even when its sender waits no longer.
            await inbox.AppendAsync(body, source, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.NotStored(failure.GetType().Name);
            return StatusCodes.Status503ServiceUnavailable;
        }

        signal.Set();
        return StatusCodes.Status200OK;
    }

    private int Refused(WebhookRoute route)
    {
        logger.NotSigned(route.Pattern);
        return StatusCodes.Status401Unauthorized;
    }
}
