// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Outbox.Identity;
using WhatsUrp.Broadcasting.Outbox.Policies;
using WhatsUrp.Broadcasting.Outbox.Receipts;
using WhatsUrp.Broadcasting.Outbox.Recording;
using WhatsUrp.Broadcasting.Outbox.Refusals;
using WhatsUrp.Broadcasting.Outbox.Rendering;
using WhatsUrp.Broadcasting.Outbox.Sending;
using WhatsUrp.Broadcasting.Outbox.Upkeep;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the outbox: a durable one where a store brings a ledger, one that sends at once where none does. Which one is known when the host is built.</summary>
internal static class OutboxRegistration
{
    public static WhatsUrpBuilder AddOutbox(this WhatsUrpBuilder builder)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;
        if (services.All(service => service.ServiceType != typeof(ScheduleSignal)))
        {
            services.AddOptionsWithValidateOnStart<OutboxOptions>();
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<OutboxOptions>, OutboxOptionsSetup>(_ => new OutboxOptionsSetup(configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>());
        services.TryAddSingleton(Outbox);
        services.TryAddSingleton<IOutboxSignal, OutboxSignal>();
        services.TryAddSingleton<ScheduleSignal>();
        services.TryAddSingleton<DeploymentSeal>();
        services.TryAddSingleton(provider => new UnknownPolicy(provider.GetRequiredService<IOptions<OutboxOptions>>().Value.Doubt));
        services.TryAddSingleton<CopyRenderer>();
        services.TryAddSingleton<ErrorRates>();
        services.TryAddSingleton<OptOuts>();
        services.TryAddSingleton<BroadcastPauser>();
        services.TryAddSingleton<RefusalWork>();
        services.TryAddSingleton<OutcomeSpool>();
        services.TryAddSingleton<OutcomeRecorder>();
        services.TryAddSingleton<LineRates>();
        services.TryAddSingleton<DeliverySender>();
        services.TryAddSingleton<OutboxEngine>();
        services.TryAddSingleton<ReceiptApplier>();
        services.TryAddSingleton<CapacityWatch>();
        services.TryAddSingleton<Recovery>();
        services.TryAddSingleton<BroadcastSchedule>();
        services.TryAddSingleton<LedgerCare>();
        services.TryAddSingleton<OutboxDuties>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReceiptSink, LedgerReceipts>(provider => new LedgerReceipts(OfLedger<ReceiptApplier>(provider))));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILineEventSink, CapacitySink>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxWorker>(provider => new OutboxWorker(OfLedger<OutboxEngine>(provider))));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxClockwork>(provider => new OutboxClockwork(
            OfLedger<OutboxDuties>(provider), provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<OutboxClockwork>>())));
        return builder;
    }

    private static IOutbox Outbox(IServiceProvider provider)
    {
        var (transport, clock) = (provider.GetRequiredService<IMessageTransport>(), provider.GetRequiredService<TimeProvider>());
        return provider.GetService<IOutboxStore>() is { } store
            ? new LedgerOutbox(store, provider.GetRequiredService<IOutboxSignal>(), transport, clock)
            : new DirectOutbox(transport, clock, provider.GetService<ILogger<DirectOutbox>>());
    }

    private static T? OfLedger<T>(IServiceProvider provider)
        where T : class => provider.GetService<IOutboxStore>() is null ? null : provider.GetRequiredService<T>();
}
