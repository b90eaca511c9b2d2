// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.DependencyInjection;

public sealed class WhatsUrpWebhookExtensionsTests
{
    [Fact]
    public void Adding_the_webhook_twice_is_harmless()
    {
        using var once = Services(whatsUrp => whatsUrp.AddWebhook()).BuildServiceProvider();
        using var twice = Services(whatsUrp => whatsUrp.AddWebhook().AddWebhook().AddWebhook(options => options.Parallelism = 3)).BuildServiceProvider();
        Assert.Equal(once.GetServices<IHostedService>().Select(service => service.GetType()), twice.GetServices<IHostedService>().Select(service => service.GetType()));
        Assert.Single(twice.GetServices<IReceiptSink>());
        Assert.Single(twice.GetServices<ILineEventSink>());
        Assert.Single(twice.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations, check => check.Name == "whatsurp-inbox");
        Assert.Equal(3, twice.GetRequiredService<IOptions<WebhookOptions>>().Value.Parallelism);
    }

    [Fact]
    public void Settings_come_from_the_section_webhook()
    {
        using var provider = Services(whatsUrp => whatsUrp.AddWebhook(), ("Webhook:MaxAttempts", "9"), ("Webhook:LagLimit", "00:02:00")).BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<WebhookOptions>>().Value;
        Assert.Equal((9, TimeSpan.FromMinutes(2)), (options.MaxAttempts, options.LagLimit));
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var services = Services(
            whatsUrp => whatsUrp.AddWebhook(),
            ("Webhook:MaxBodyBytes", "1000"),
            ("Webhook:Parallelism", "0"),
            ("Webhook:MaxBytesInFlight", "3000000"),
            ("Webhook:BodyTimeout", "00:00:00"),
            ("Webhook:KeepSettled", "7.00:00:00"),
            ("Webhook:KeepQuarantined", "31.00:00:00"));
        services.Remove(services.Last(service => service.ServiceType == typeof(IInboundHandler)));
        await using var provider = services.BuildServiceProvider();
        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<WebhookOptions>>().Value);
        await Verify(string.Join('\n', refusal.Failures));
    }

    [Fact]
    public async Task A_path_without_the_webhook_or_for_an_unknown_line_is_told_what_is_missing()
    {
        var empty = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        empty.WebHost.UseKestrelCore();
        await using var without = empty.Build();
        Assert.StartsWith("WURP0603", Assert.Throws<InvalidOperationException>(() => without.MapWhatsUrpWebhook("/webhook")).Message, StringComparison.Ordinal);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore().AddSingleton(TestLines.All());
        builder.Services.AddWhatsUrp(builder.Configuration).UseSqlite(":memory:").AddWebhook();
        await using var app = builder.Build();
        Assert.StartsWith("WURP0604: elsewhere", Assert.Throws<InvalidOperationException>(() => app.MapWhatsUrpWebhook("/webhook", new LineId("elsewhere"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_a_path_is_warned()
    {
        var log = new LogLines();
        var services = Services(whatsUrp => whatsUrp.AddWebhook().UseSqlite(":memory:"));
        services.AddLogging(logging => logging.AddProvider(log));
        await using var provider = services.BuildServiceProvider();
        foreach (var service in provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartedAsync(default);
        }

        Assert.Contains(log.All, line => line.StartsWith("Warning: No path is mapped to the webhook", StringComparison.Ordinal));
    }

    private static ServiceCollection Services(Action<WhatsUrpBuilder> add, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TestLines.All()).AddSingleton<IInboundHandler, RecordingHandler>();
        add(services.AddWhatsUrp(configuration).UseSqlite(":memory:"));
        return services;
    }
}
