// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace WhatsUrp.Testing.Tests.Towns;

public static class Comune
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp"))
            .AddCommands()
            .AddCommand<MensaOggi>()
            .AddOfficeHours()
            .AddBroadcasting()
            .AddWebhook()
            .UseCloudApi()
            .UseSqlite(builder.Configuration.GetSection("WhatsUrp:Sqlite"));
        var app = builder.Build();
        app.MapWhatsUrpWebhook("/webhook");
        return app;
    }
}
