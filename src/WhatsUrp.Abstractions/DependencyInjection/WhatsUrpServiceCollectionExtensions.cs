// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The entry to WhatsUrp.</summary>
public static class WhatsUrpServiceCollectionExtensions
{
    /// <summary>Begins a WhatsUrp service. Calling it twice is harmless.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The section <c>WhatsUrp</c>, whose child <c>Lines</c> holds one section for each line.</param>
    /// <returns>The builder to which features and providers are added.</returns>
    /// <example>
    /// <code>
    /// builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp"))
    ///     .AddCommands()
    ///     .AddOfficeHours()
    ///     .AddBroadcasting()
    ///     .UseSqlite("Data Source=whatsurp.db");
    /// </code>
    /// </example>
    public static WhatsUrpBuilder AddWhatsUrp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        return new WhatsUrpBuilder(services, configuration);
    }
}
