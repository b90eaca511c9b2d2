// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace WhatsUrp.Browser.Tests;

/// <summary>The host of San Romano, with everything that a comune's has.</summary>
internal static class Comune
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp"))
            .AddCommands()
            .AddOfficeHours()
            .AddBroadcasting()
            .AddWebhook()
            .UseCloudApi()
            .UseMediaFolder()
            .UseSqlite(builder.Configuration.GetSection("WhatsUrp:Sqlite"));
        var app = builder.Build();
        app.MapWhatsUrpWebhook("/webhook");
        return app;
    }
}
