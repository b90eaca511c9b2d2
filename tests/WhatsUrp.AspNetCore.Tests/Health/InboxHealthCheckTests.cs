// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Tests.Health;

public sealed class InboxHealthCheckTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Healthy_while_nothing_waits_long()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database);
        var entry = await CheckAsync(host);
        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal("0 webhooks wait, the oldest for 0 s; 0 items are in quarantine.", entry.Description);
    }

    [Fact]
    public async Task Degraded_when_a_webhook_waits_longer_than_it_should()
    {
        var stuck = new RecordingHandler { Before = _ => Task.Delay(Timeout.Infinite) };
        await using var host = await WebhookHost.StartAsync(_directory.Database, handler: stuck);
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await host.Inbox.AppendAsync(System.Text.Encoding.UTF8.GetBytes(Payload.Text("wamid.1", Payload.Phone(1), "uno")), TestLines.SanRomano, now.AddMinutes(-2));
        var entry = await CheckAsync(host);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Equal(1, entry.Data["waiting"]);
        Assert.InRange((double)entry.Data["lagSeconds"], 120, 300);
    }

    [Fact]
    public async Task Unhealthy_when_the_store_does_not_answer()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database);
        host.Inbox.Before = call =>
        {
            if (call == nameof(IWebhookInbox.MeasureAsync))
            {
                throw new Outage();
            }
        };
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task What_is_in_quarantine_is_told_and_degrades_nothing()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database);
        await host.PostAsync("no JSON");
        await host.Inbox.EmptiedAsync();
        var entry = await CheckAsync(host);
        Assert.Equal((HealthStatus.Healthy, 1), (entry.Status, entry.Data["quarantined"]));
    }

    private static async Task<HealthReportEntry> CheckAsync(WebhookHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["whatsurp-inbox"];
}
