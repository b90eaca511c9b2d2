// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasts;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.CloudApi.Media;
using WhatsUrp.CloudApi.Messages;
using WhatsUrp.CloudApi.Numbers;
using WhatsUrp.CloudApi.Templates;
using WhatsUrp.CloudApi.Transport;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the WhatsApp Business Cloud API as the channel.</summary>
public static class WhatsUrpCloudApiExtensions
{
    /// <summary>
    /// Sends by the Cloud API (<see cref="IMessageTransport"/>, <see cref="IMediaSource"/>, <see cref="ReadMarkClient"/>, <see cref="MediaClient"/>,
    /// <see cref="TemplateClient"/>, <see cref="NumberClient"/>, <see cref="ProfileClient"/>, <see cref="BlockClient"/>, <see cref="SubscriptionClient"/>,
    /// <see cref="ITemplateDirectory"/> and <see cref="ILineLimits"/> for previews, and <see cref="ILineResolver"/> over all lines),
    /// with the settings in <c>WhatsUrp:Lines:&lt;line id&gt;:CloudApi</c>, checked when the host starts. Calling it twice is harmless.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// When the configuration changes, secrets and limits of a line are read anew and are in force for the next request; a line whose new settings have
    /// faults keeps the old ones, and the log says why. Another number, account or address counts from the next start.
    /// All lines share one named client, <c>WhatsUrp.CloudApi</c>, and its connections. Handlers that the host adds to every client do not reach it;
    /// one added to it by name does, yet no request but a GET passes to the network twice, whatever a handler tries.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")).UseCloudApi();
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UseCloudApi(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(CloudApiAccounts)))
        {
            return builder;
        }

        services.AddOptionsWithValidateOnStart<CloudApiLinesOptions>();
        services.AddSingleton<IConfigureOptions<CloudApiLinesOptions>>(new CloudApiLinesOptionsSetup(builder.Configuration));
        services.AddSingleton<IValidateOptions<CloudApiLinesOptions>, CloudApiLinesOptionsCustomValidator>();
        services.AddSingleton(provider => new CloudApiReload(
            builder.Configuration,
            provider.GetRequiredService<IOptions<CloudApiLinesOptions>>(),
            provider.GetServices<IConfigureOptions<CloudApiLinesOptions>>(),
            provider.GetServices<IPostConfigureOptions<CloudApiLinesOptions>>(),
            provider.GetService<ILogger<CloudApiReload>>() ?? (ILogger)NullLogger.Instance));
        services.AddSingleton(static provider => provider.GetRequiredService<CloudApiReload>().Accounts);
        services.TryAddSingleton<ILineResolver>(static provider => new LineTable(provider.GetRequiredService<CloudApiAccounts>().All.Select(account => account.ToNumber())));
        AddClient(services);
        services.TryAddSingleton(static provider => new GraphChannel(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<CloudApiAccounts>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<GraphChannel>>() ?? NullLogger<GraphChannel>.Instance));
        services.TryAddSingleton(static provider => new ReadMarkClient(Channel(provider)));
        services.TryAddSingleton(static provider => new MediaClient(Channel(provider)));
        services.TryAddSingleton(static provider => new TemplateClient(Channel(provider)));
        services.TryAddSingleton(static provider => new NumberClient(Channel(provider)));
        services.TryAddSingleton(static provider => new ProfileClient(Channel(provider)));
        services.TryAddSingleton(static provider => new BlockClient(Channel(provider)));
        services.TryAddSingleton(static provider => new SubscriptionClient(Channel(provider)));
        services.TryAddSingleton<TemplateCatalog>();
        services.TryAddSingleton<ITemplateDirectory, TemplateDirectory>();
        services.TryAddSingleton<ILineLimits, NumberLimits>();
        services.TryAddSingleton<IMessageTransport>(static provider => new CloudApiTransport(Channel(provider), provider.GetRequiredService<TemplateCatalog>()));
        services.TryAddSingleton<IMediaSource>(static provider => new CloudApiMediaSource(provider.GetRequiredService<MediaClient>()));
        return builder;
    }

    /// <summary>Sends by the Cloud API as <see cref="UseCloudApi(WhatsUrpBuilder)"/> does, and amends the settings by code.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Amends the settings after the configuration has been read.</param>
    /// <returns>The same builder.</returns>
    /// <example>
    /// <code>
    /// builder.UseCloudApi(options => options.Lines[new LineId("san-romano")].BaseAddress = new Uri("http://127.0.0.1:8080"));
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UseCloudApi(this WhatsUrpBuilder builder, Action<CloudApiLinesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.UseCloudApi().Services.Configure(configure);
        return builder;
    }

    private static void AddClient(IServiceCollection services)
    {
        services.AddHttpClient(GraphChannel.ClientName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                // A redirect would carry the token to wherever it leads.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = System.Net.DecompressionMethods.All,
            })
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear())
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, SendOnceFilter>());
    }

    private static GraphChannel Channel(IServiceProvider provider) => provider.GetRequiredService<GraphChannel>();
}
