// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhatsUrp.Inbox;
using WhatsUrp.Messaging;

namespace WhatsUrp.Benchmarks.Endpoint;

/// <summary>What is called: a bare endpoint, the webhook alone, or the whole service, which sends nothing.</summary>
internal static class EndpointServer
{
    public const string Word = "endpoint-server";
    public const string Floor = "floor";
    public const string Webhook = "webhook";
    public const string Service = "service";
    public const string Waiting = "/waiting";
    public static readonly string[] Kinds = [Floor, Webhook, Service];

    public static async Task<int> RunAsync(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("whatsurp-endpoint-");
        try
        {
            await using var app = kind == Floor ? Bare() : Whole(kind, Path.Combine(folder.FullName, "whatsurp.db"));
            await app.StartAsync();
            Console.WriteLine(app.Urls.First());
            await Console.In.ReadToEndAsync();
            await app.StopAsync(new CancellationToken(canceled: true));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static WebApplication Bare()
    {
        var app = Builder().Build();
        RequestDelegate read = async context =>
        {
            bool isRead;
            do
            {
                var result = await context.Request.BodyReader.ReadAsync();
                context.Request.BodyReader.AdvanceTo(result.Buffer.End);
                isRead = result.IsCompleted;
            }
            while (!isRead);
        };
        app.Map("/webhook", read);
        return app;
    }

    private static WebApplication Whole(string kind, string database)
    {
        var builder = Builder();
        var outbox = new SilentOutbox();
        builder.Services.AddSingleton<IOutbox>(outbox).AddSingleton<IMessageTransport>(outbox);
        const string Line = "WhatsUrp:Lines:san-romano:CloudApi:";
        builder.Configuration.AddConfiguration(SanRomano.Root).AddInMemoryCollection(new Dictionary<string, string?>
        {
            [Line + "PhoneNumberId"] = "106540352242922",
            [Line + "AccessToken"] = "none",
            [Line + "AppSecret"] = LoadBody.Secret,
            [Line + "VerifyToken"] = "none",
        });
        if (kind == Webhook)
        {
            builder.Services.AddScoped<IInboundHandler, IdleHandler>();
        }

        builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")).AddCommands().AddOfficeHours().AddWebhook().UseCloudApi().UseSqlite(database);
        var app = builder.Build();
        app.MapWhatsUrpWebhook("/webhook");
        RequestDelegate waiting = async context => await context.Response.WriteAsync($"{(await app.Services.GetRequiredService<IWebhookInbox>().MeasureAsync()).Waiting}");
        app.MapGet(Waiting, waiting);
        return app;
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        return builder;
    }
}
