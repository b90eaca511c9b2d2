// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore;
using WhatsUrp.AspNetCore.Endpoint;
using WhatsUrp.AspNetCore.Health;
using WhatsUrp.AspNetCore.Inbox;
using WhatsUrp.AspNetCore.Lines;
using WhatsUrp.AspNetCore.Media;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the webhook.</summary>
public static class WhatsUrpWebhookExtensions
{
    /// <summary>Adds the webhook with the settings of the section <c>WhatsUrp:Webhook</c>. Calling it twice is harmless.</summary>
    /// <param name="builder">The service being put together.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// Brings the inbox worker and two health checks, <c>whatsurp-inbox</c> and <c>whatsurp-numbers</c>. The path is mapped with
    /// <c>MapWhatsUrpWebhook</c>. Without an inbox, or without anybody who handles messages, the host does not start.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")).AddCommands().UseCloudApi().AddWebhook().UseSqlite("whatsurp.db");
    /// </code>
    /// </example>
    public static WhatsUrpBuilder AddWebhook(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<WebhookOptions>().Bind(builder.Configuration.GetSection("Webhook"));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookOptionsCustomValidator>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<WebhookOptions>>().Value);
        services.AddMetrics();
        services.TryAddSingleton<WebhookMetrics>();
        services.TryAddSingleton<InboxSignal>();
        services.TryAddSingleton<WebhookEndpoint>();
        services.TryAddSingleton<BodyUnpacker>();
        services.TryAddSingleton<ItemRunner>();
        services.TryAddSingleton<WebhookRoutes>();
        services.TryAddSingleton<NumberHealthCheck>();
        services.TryAddSingleton(provider => LinesInForce.Of(provider.GetService<CloudApiAccounts>()
            ?? throw new InvalidOperationException("WURP0605: no line is on the Cloud API. Call UseCloudApi() on the builder of AddWhatsUrp(…).")));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReceiptSink, LoggingSink>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILineEventSink, LoggingSink>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WebhookRoutes>(provider => provider.GetRequiredService<WebhookRoutes>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxWorker>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxSweep>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MediumRetry>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ErasedMediaSweep>());
        services.Configure<HealthCheckServiceOptions>(options => AddOnce(options, "whatsurp-inbox", ActivatorUtilities.GetServiceOrCreateInstance<InboxHealthCheck>));
        services.Configure<HealthCheckServiceOptions>(options => AddOnce(options, "whatsurp-numbers", provider => provider.GetRequiredService<NumberHealthCheck>()));
        services.Configure<HealthCheckServiceOptions>(options => AddOnce(options, "whatsurp-outbox", ActivatorUtilities.GetServiceOrCreateInstance<OutboxHealthCheck>));
        services.AddHealthChecks();
        return builder;
    }

    /// <summary>Adds the webhook with the settings of a configuration section. Calling it twice is harmless.</summary>
    /// <param name="builder">The service being put together.</param>
    /// <param name="section">The section.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>whatsUrp.AddWebhook(builder.Configuration.GetSection("Inbound"));</code></example>
    public static WhatsUrpBuilder AddWebhook(this WhatsUrpBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        builder.AddWebhook();
        builder.Services.Configure<WebhookOptions>(section);
        return builder;
    }

    /// <summary>Adds the webhook with settings by code. Calling it twice is harmless.</summary>
    /// <param name="builder">The service being put together.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>whatsUrp.AddWebhook(options => options.Parallelism = 16);</code></example>
    public static WhatsUrpBuilder AddWebhook(this WhatsUrpBuilder builder, Action<WebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        builder.AddWebhook();
        builder.Services.Configure(configure);
        return builder;
    }

    private static void AddOnce(HealthCheckServiceOptions options, string name, Func<IServiceProvider, IHealthCheck> check)
    {
        if (options.Registrations.All(registration => registration.Name != name))
        {
            options.Registrations.Add(new HealthCheckRegistration(name, check, failureStatus: null, tags: ["whatsurp"]));
        }
    }
}
