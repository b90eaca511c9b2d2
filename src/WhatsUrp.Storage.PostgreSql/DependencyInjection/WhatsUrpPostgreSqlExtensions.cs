// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WhatsUrp.Inbox;
using WhatsUrp.Storage.PostgreSql;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.PostgreSql.Inbox;
using WhatsUrp.Storage.PostgreSql.Outbox;
using WhatsUrp.Storage.Registration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses PostgreSQL as the store.</summary>
public static class WhatsUrpPostgreSqlExtensions
{
    /// <summary>Keeps everything in a PostgreSQL database. Calling it twice is harmless: the last connection string counts.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="connectionString">The connection string.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// The host creates or upgrades the schema before its other services start; without a host the first use does.
    /// A database that cannot be used ends in a <see cref="WhatsUrp.Storage.StorageException"/> that says what to do.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")).UsePostgreSql("Host=db;Database=urp;Username=urp;Password=…");
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UsePostgreSql(this WhatsUrpBuilder builder, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UsePostgreSql(options => options.ConnectionString = connectionString);
    }

    /// <summary>Keeps everything in the PostgreSQL database that a configuration section names. Calling it twice is harmless.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="section">The section, with the keys <c>ConnectionString</c>, <c>Schema</c> and <c>SchemaMode</c>.</param>
    /// <returns>The builder.</returns>
    /// <example>
    /// <code>
    /// whatsUrp.UsePostgreSql(builder.Configuration.GetSection("WhatsUrp:PostgreSql"));
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UsePostgreSql(this WhatsUrpBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        builder.UsePostgreSql();
        builder.Services.Configure<PostgreSqlOptions>(section);
        return builder;
    }

    /// <summary>Keeps everything in the PostgreSQL database that the options name. Calling it twice is harmless.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <example>
    /// <code>
    /// whatsUrp.UsePostgreSql(options => options.SchemaMode = SchemaMode.Validate);
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UsePostgreSql(this WhatsUrpBuilder builder, Action<PostgreSqlOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        builder.UsePostgreSql();
        builder.Services.Configure(configure);
        return builder;
    }

    private static void UsePostgreSql(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<PostgreSqlOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlOptions>, PostgreSqlOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlOptions>, PostgreSqlOptionsCustomValidator>());
        StoreRegistration.Add<PostgreSqlDatabase>(services);
        services.TryAddSingleton<IWebhookInbox, PostgreSqlWebhookInbox>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DatabaseStartup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxListener>());
    }
}
