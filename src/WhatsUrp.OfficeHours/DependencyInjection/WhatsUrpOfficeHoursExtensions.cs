// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.OfficeHours;
using WhatsUrp.OfficeHours.Lines;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds office hours to a WhatsUrp service.</summary>
public static class WhatsUrpOfficeHoursExtensions
{
    /// <summary>
    /// Adds the office hours of all lines (<see cref="IOfficeHours"/>, <see cref="OfficeScheduleDirectory"/>), read from
    /// <c>WhatsUrp:Lines:&lt;line id&gt;:OfficeHours</c>, checked when the host starts, and read anew when the configuration changes: a line
    /// whose new hours have faults keeps the old ones, and the faults are logged. With a store, staff may order further overrides while the
    /// service runs (<see cref="OfficeHoursOverrides"/>); the host puts those on record in force before its services start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder. Calling it twice is harmless.</returns>
    /// <example>
    /// <code>
    /// builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")).AddOfficeHours();
    /// </code>
    /// </example>
    public static WhatsUrpBuilder AddOfficeHours(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<OfficeHoursOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<OfficeHoursOptions>>(new OfficeHoursOptionsSetup(builder.Configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OfficeHoursOptions>, OfficeHoursOptionsCustomValidator>());
        services.TryAddSingleton(provider => new OfficeHoursReload(
            builder.Configuration,
            provider.GetRequiredService<IOptions<OfficeHoursOptions>>(),
            provider.GetServices<IConfigureOptions<OfficeHoursOptions>>(),
            provider.GetServices<IPostConfigureOptions<OfficeHoursOptions>>(),
            provider.GetServices<IValidateOptions<OfficeHoursOptions>>(),
            provider.GetService<ILogger<OfficeHoursReload>>() ?? NullLogger<OfficeHoursReload>.Instance));
        services.TryAddSingleton(static provider => provider.GetRequiredService<OfficeHoursReload>().Directory);
        services.TryAddSingleton(static provider => new OfficeHoursOverrides(
            provider.GetRequiredService<OfficeScheduleDirectory>(),
            provider.GetService<IOfficeHoursOverrideStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OverridesStartup>(
            static provider => new OverridesStartup(new Lazy<OfficeHoursOverrides>(provider.GetRequiredService<OfficeHoursOverrides>))));
        services.TryAddSingleton<IOfficeHours, LineOfficeHours>();
        return builder;
    }

    /// <summary>Adds the office hours of all lines as <see cref="AddOfficeHours(WhatsUrpBuilder)"/> does, and amends them by code.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Amends the options after the configuration has been read, such as by setting the schedule of a line.</param>
    /// <returns>The same builder.</returns>
    /// <example>
    /// <code>
    /// builder.AddOfficeHours(options =&gt; options.Schedules[new LineId("san-romano")] = schedule);
    /// </code>
    /// </example>
    public static WhatsUrpBuilder AddOfficeHours(this WhatsUrpBuilder builder, Action<OfficeHoursOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.AddOfficeHours().Services.Configure(configure);
        return builder;
    }
}
