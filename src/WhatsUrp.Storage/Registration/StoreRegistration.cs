// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Media;
using WhatsUrp.OfficeHours;
using WhatsUrp.Reports;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Hours;
using WhatsUrp.Storage.Media;
using WhatsUrp.Storage.Outbox;
using WhatsUrp.Storage.Reports;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Storage.Upkeep;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Registration;

/// <summary>Registers the stores that work over the database of either provider.</summary>
internal static class StoreRegistration
{
    /// <summary>Registers a provider's database and the stores over it, unless a host brings its own.</summary>
    /// <exception cref="InvalidOperationException">Another provider was chosen before.</exception>
    public static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDatabase>(
        IServiceCollection services)
        where TDatabase : class, IStorageDatabase
    {
        if (services.Any(service => service.ServiceType == typeof(IStorageDatabase)) && services.All(service => service.ServiceType != typeof(TDatabase)))
        {
            throw new InvalidOperationException("WURP0122: two storage providers are chosen. Call UseSqlite or UsePostgreSql, not both.");
        }

        services.TryAddSingleton<TDatabase>();
        services.TryAddSingleton<IStorageDatabase>(static provider => provider.GetRequiredService<TDatabase>());
        services.TryAddSingleton<ISubscriberStore, SubscriberStore>();
        services.TryAddSingleton<IReportStore, ReportStore>();
        services.TryAddSingleton<IOutboxStore, OutboxStore>();
        services.TryAddSingleton<IBroadcastStore, BroadcastStore>();
        services.TryAddSingleton<IOutboxUpkeep, OutboxUpkeep>();
        services.TryAddSingleton<IErasedMedia, ErasedMediaStore>();
        services.TryAddSingleton<IOfficeHoursOverrideStore, OfficeHoursOverrideStore>();
    }
}
