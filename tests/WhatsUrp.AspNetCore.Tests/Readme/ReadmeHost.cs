// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace WhatsUrp.AspNetCore.Tests.Readme;

/// <summary>The example of the README.</summary>
internal static class ReadmeHost
{
    public static WebApplication Build(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp"))
            .AddCommands()
            .AddBroadcasting()
            .AddWebhook()
            .UseCloudApi()
            .UseSqlite(builder.Configuration.GetSection("WhatsUrp:Sqlite"));
        builder.Services.AddHealthChecks();

        var app = builder.Build();
        app.MapWhatsUrpWebhook("/webhook");
        app.MapHealthChecks("/health");
        return app;
    }
}
