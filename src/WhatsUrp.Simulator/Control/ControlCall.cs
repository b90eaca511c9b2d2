// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace WhatsUrp.Simulator.Control;

/// <summary>The shell around a call of the control surface: JSON in, JSON out, 400 with a reason for what makes no sense.</summary>
internal static class ControlCall
{
    public static RequestDelegate Answer<T>(Func<HttpContext, T> read, JsonTypeInfo<T> type) => context => GuardAsync(context, () =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(read(context), type), context.RequestAborted).AsTask();
    });

    public static RequestDelegate Do(Action act) => DoAsync(_ =>
    {
        act();
        return Task.CompletedTask;
    });

    public static RequestDelegate DoAsync(Func<CancellationToken, Task> act) => context => GuardAsync(context, async () =>
    {
        await act(context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    public static RequestDelegate Take<T>(JsonTypeInfo<T> type, Action<T> act) => context => GuardAsync(context, async () =>
    {
        act(await ReadAsync(context, type).ConfigureAwait(false));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    public static RequestDelegate Take<T>(JsonTypeInfo<T> type, Func<T, JsonObject> act) => TakeAsync(type, (order, _) => Task.FromResult(act(order)));

    public static RequestDelegate TakeAsync<T>(JsonTypeInfo<T> type, Func<T, CancellationToken, Task<JsonObject>> act) => context => GuardAsync(context, async () =>
    {
        var answer = await act(await ReadAsync(context, type).ConfigureAwait(false), context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()), context.RequestAborted).ConfigureAwait(false);
    });

    private static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type) =>
        CompleteJson.Read(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false), type);

    private static async Task GuardAsync(HttpContext context, Func<Task> act)
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(fault.Message), context.RequestAborted).ConfigureAwait(false);
        }
    }
}
