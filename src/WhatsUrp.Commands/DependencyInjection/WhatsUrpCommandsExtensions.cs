// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Extending;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Notices;
using WhatsUrp.Commands.Office;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Commands.Verbs;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.OfficeHours;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds understanding, dialogue and the way in.</summary>
public static class WhatsUrpCommandsExtensions
{
    /// <summary>Adds the command grammar, the registration dialogue and the inbound pipeline of every configured line. Calling it twice is harmless.</summary>
    /// <param name="builder">The service being put together.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>The host does not start while a line has a fault: <see cref="OptionsValidationException"/> lists every one.</remarks>
    /// <example><code>services.AddWhatsUrp(configuration.GetSection("WhatsUrp")).AddCommands();</code></example>
    public static WhatsUrpBuilder AddCommands(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.Configuration;
        var services = builder.Services;
        services.TryAddSingleton(provider =>
        {
            // Whoever asks for the lines of a faulty configuration learns every fault, also without a host that starts.
            _ = provider.GetRequiredService<IOptions<CatalogOptions>>().Value;
            return LineCatalogReader.Read(configuration, provider.GetServices<ILineExtension>(), Extend(provider)).Catalog;
        });
        services.TryAddSingleton<ILineCatalog>(provider => provider.GetRequiredService<LineCatalog>());
        services.TryAddSingleton<ILineDirectory>(provider => provider.GetRequiredService<LineCatalog>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CatalogOptions>, CatalogOptionsCustomValidator>(
            provider => new CatalogOptionsCustomValidator(
                configuration,
                provider.GetServices<ILineExtension>(),
                provider.GetRequiredService<IServiceProviderIsService>())));
        services.TryAddSingleton(provider => new VerbRunner(
            provider.GetServices<CommandRegistration>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<ILogger<VerbRunner>>()));
        services.AddOptions<CatalogOptions>().ValidateOnStart();
        services.TryAddSingleton(provider => new InboundPipeline(
            provider.GetRequiredService<ILineCatalog>(),
            provider.GetRequiredService<ISubscriberStore>(),
            provider.GetRequiredService<IOutbox>(),
            provider.GetServices<IReportSink>(),
            new OfficeClock(provider.GetServices<IOfficeHours>()),
            provider.GetRequiredService<VerbRunner>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<InboundPipeline>>()));
        services.TryAddSingleton<IInboundHandler>(provider => provider.GetRequiredService<InboundPipeline>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILineEventSink, PlatformNotices>(provider => new PlatformNotices(
            provider.GetRequiredService<ISubscriberStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PlatformNotices>>())));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ExpiredDraftSweep>(provider => new ExpiredDraftSweep(
            provider.GetRequiredService<ISubscriberStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ExpiredDraftSweep>>())));
        services.TryAddSingleton(provider => new OfficeDesk(
            provider.GetRequiredService<ILineCatalog>(),
            provider.GetRequiredService<ISubscriberStore>(),
            provider.GetRequiredService<IReportStore>(),
            provider.GetRequiredService<IOutbox>(),
            provider.GetRequiredService<TimeProvider>()));
        return builder;
    }

    // The plain grammar where nothing was added, so that nobody pays for what he does not use.
    private static Func<ICommandGrammar, ICommandGrammar>? Extend(IServiceProvider provider)
    {
        IOptOutDetector[] detectors = [.. provider.GetServices<IOptOutDetector>()];
        IFieldValidator[] validators = [.. provider.GetServices<IFieldValidator>()];
        return detectors.Length + validators.Length == 0 ? null : grammar => new ExtendedGrammar(grammar, detectors, validators);
    }
}
