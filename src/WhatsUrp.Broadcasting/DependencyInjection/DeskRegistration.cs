// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk;
using WhatsUrp.Broadcasting.Desk.Approvals;
using WhatsUrp.Broadcasting.Desk.Exchange;
using WhatsUrp.Broadcasting.Desk.Preflight;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Broadcasting.Desk.Times;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the desk of the office. It works where a store brings broadcasts (<see cref="IBroadcastStore"/>).</summary>
internal static class DeskRegistration
{
    public static WhatsUrpBuilder AddDesk(this WhatsUrpBuilder builder)
    {
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(DeskClock)))
        {
            return builder;
        }

        var configuration = builder.Configuration;
        services.AddOptionsWithValidateOnStart<BroadcastDesksOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<BroadcastDesksOptions>, BroadcastDesksOptionsSetup>(_ => new BroadcastDesksOptionsSetup(configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BroadcastDesksOptions>, BroadcastDesksOptionsCustomValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAlarmSink, DutyAlarm>());
        services.TryAddSingleton<DeskClock>();
        services.TryAddSingleton<TemplateTrial>();
        services.TryAddSingleton<TierCheck>();
        services.TryAddSingleton<FrequencyCheck>();
        services.TryAddSingleton<Inspection>();
        services.TryAddSingleton<BreakGlass>();
        services.TryAddSingleton<AlarmBell>();
        services.TryAddSingleton<OrderCheck>();
        services.TryAddSingleton<TestSend>();
        services.TryAddSingleton<DraftRoom>();
        services.TryAddSingleton<OrderRoom>();
        services.TryAddSingleton<IBroadcastDesk, BroadcastDesk>();
        services.TryAddSingleton<ContactImporter>();
        services.TryAddSingleton<OutcomeExporter>();
        services.TryAddSingleton<IBroadcastExchange, BroadcastExchange>();
        return builder;
    }
}
