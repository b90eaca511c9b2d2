// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WhatsUrp.Benchmarks.Graph;

/// <summary>A Graph API that takes every message after a delay, with an id of its own, and remembers when each came: no more than that, for it shares the processors.</summary>
internal static class GraphServer
{
    public const string Word = "graph-server";
    public const string Arrivals = "/arrivals";

    public static async Task<int> RunAsync(TimeSpan delay)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var arrivals = new ArrivalTimes();
        RequestDelegate count = context => context.Response.WriteAsync(
            arrivals.Tell(int.Parse(context.Request.Query["after"].ToString(), CultureInfo.InvariantCulture)));
        RequestDelegate send = context => AcceptAsync(context, arrivals, delay);
        app.MapGet(Arrivals, count);
        app.MapPost("/{version}/{number}/messages", send);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task AcceptAsync(HttpContext context, ArrivalTimes arrivals, TimeSpan delay)
    {
        var number = arrivals.Add(Stopwatch.GetTimestamp());
        bool isRead;
        do
        {
            var result = await context.Request.BodyReader.ReadAsync();
            context.Request.BodyReader.AdvanceTo(result.Buffer.End);
            isRead = result.IsCompleted;
        }
        while (!isRead);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"messaging_product":"whatsapp","contacts":[{"input":"393330000000","wa_id":"393330000000"}],"messages":[{"id":"wamid.HBgMMzkzMzMwMDAwMDAwFQIAERgS{{number:D12}}"}]}"""));
    }
}
