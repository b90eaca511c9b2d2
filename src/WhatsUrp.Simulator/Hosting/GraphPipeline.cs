// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.AspNetCore.Http;
using WhatsUrp.Simulator.Faults;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Shapes;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>The shell around every Graph endpoint: faults, the body, the token, the answer.</summary>
internal sealed class GraphPipeline(Platform platform)
{
    public RequestDelegate Serve(string operation, Func<GraphRequest, GraphReply> handle) =>
        Serve(operation, (request, _) => ValueTask.FromResult(handle(request)));

    public RequestDelegate Serve(string operation, Func<GraphRequest, CancellationToken, ValueTask<GraphReply>> handle) => async context =>
    {
        var node = (string?)context.Request.RouteValues["node"] ?? "";
        var fault = platform.Faults.Draw(operation, node, recipient: null);
        if (fault is { Kind: FaultKind.ResetBeforeBody })
        {
            context.Abort();
            return;
        }

        using var request = new GraphRequest(context, node, await ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false));
        fault ??= operation == "messages" && !platform.Faults.IsEmpty ? platform.Faults.Draw(operation, node, RecipientOf(request)) : null;
        await AnswerAsync(request, fault, handle).ConfigureAwait(false);
    };

    private async Task AnswerAsync(GraphRequest request, Fault? fault, Func<GraphRequest, CancellationToken, ValueTask<GraphReply>> handle)
    {
        var context = request.Http;
        switch (fault)
        {
            case { Kind: FaultKind.ResetAfterBody }:
                context.Abort();
                return;
            case { Kind: FaultKind.Refuse }:
                var refusal = GraphError.Of(fault.Code);
                await WriteAsync(context, (fault.Status == 0 ? refusal : refusal with { HttpStatus = fault.Status }).ToReply(fault.RetryAfter)).ConfigureAwait(false);
                return;
            case { Kind: FaultKind.Answer, Accepts: false }:
                await WriteAsync(context, Spoilt(fault)).ConfigureAwait(false);
                return;
            case { Kind: FaultKind.Slow }:
                await Task.Delay(fault.Delay, platform.Clock, context.RequestAborted).ConfigureAwait(false);
                break;
        }

        var reply = Refuse(request) is { } error ? error.ToReply() : await handle(request, context.RequestAborted).ConfigureAwait(false);
        switch (fault?.Kind)
        {
            case FaultKind.Drop:
                context.Abort();
                return;
            case FaultKind.Hold:
                await Task.Delay(fault.Delay, platform.Clock, context.RequestAborted).ConfigureAwait(false);
                break;
            case FaultKind.Truncate:
                reply = reply with { Body = reply.Body[..(reply.Body.Length / 2)] };
                break;
            case FaultKind.Answer:
                reply = Spoilt(fault);
                break;
        }

        await WriteAsync(context, reply).ConfigureAwait(false);
    }

    private GraphError? Refuse(GraphRequest request) =>
        request.Http.Request.RouteValues["version"] is string version && !IsVersion(version) ? GraphError.Parameter($"Unknown path components: /{version}")
        : platform.Accounts.Knows(request.Token) ? null
        : GraphError.Of(190) with { Message = request.Token.Length == 0 ? "Invalid OAuth access token - Cannot parse access token" : GraphErrorTable.Title(190) };

    private static bool IsVersion(string version) =>
        version.StartsWith('v') && decimal.TryParse(version.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static string? RecipientOf(GraphRequest request) => (request.Json.Text("to") ?? request.Json.Text("recipient"))?.TrimStart('+');

    private static GraphReply Spoilt(Fault fault) => GraphReply.Text(fault.Status, fault.Body, fault.ContentType) with { RetryAfter = fault.RetryAfter };

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is { } length)
        {
            var body = new byte[length];
            await request.Body.ReadExactlyAsync(body, cancellationToken).ConfigureAwait(false);
            return body;
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, GraphReply reply)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        response.Headers["facebook-api-version"] = (string?)context.Request.RouteValues["version"];
        response.Headers["x-fb-trace-id"] = "simulated";
        if (reply.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await response.Body.WriteAsync(reply.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
