// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Testing;

namespace WhatsUrp.AspNetCore.Tests.Hosts;

/// <summary>A host with everything that a comune's has, but for the transport.</summary>
internal static class RealHost
{
    public static async Task<WebhookHost> StartAsync(string database, Func<IServiceProvider, IInboundHandler>? handler = null, Action<WhatsUrpBuilder>? add = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "Lines", "san-romano.json"))
            .Build();
        return await WebhookHost.StartAsync(
            database,
            configuration: configuration.GetSection("WhatsUrp"),
            add: whatsUrp =>
            {
                if (handler is not null)
                {
                    whatsUrp.Services.AddSingleton(handler);
                }

                whatsUrp.Services.AddSingleton<RecordingTransport>().AddSingleton<IMessageTransport>(provider => provider.GetRequiredService<RecordingTransport>());
                whatsUrp.AddCommands().AddBroadcasting();
                add?.Invoke(whatsUrp);
            });
    }

    public static RecordingTransport Transport(this WebhookHost host) => host.Services.GetRequiredService<RecordingTransport>();

    public static async Task<List<Report>> ReportsAsync(this WebhookHost host) =>
        await host.Services.GetRequiredService<IReportStore>().ListAsync(TestLines.SanRomano).ToListAsync();
}
