// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WhatsUrp.Inbox;
using WhatsUrp.Storage.Registration;
using WhatsUrp.Storage.Sqlite;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Inbox;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the embedded database as the store.</summary>
public static class WhatsUrpSqliteExtensions
{
    /// <summary>Keeps everything in one SQLite file. Calling it twice is harmless: the last path counts.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="connectionStringOrPath">The path of the file, or a connection string.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// The host creates or upgrades the database before its other services start; without a host the first use does.
    /// A file that cannot be used ends in a <see cref="WhatsUrp.Storage.StorageException"/> that says what to do.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")).UseSqlite("whatsurp.db");
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UseSqlite(this WhatsUrpBuilder builder, string connectionStringOrPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionStringOrPath);
        return builder.UseSqlite(options => options.ConnectionString = connectionStringOrPath);
    }

    /// <summary>Keeps everything in the SQLite file that a configuration section names. Calling it twice is harmless.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="section">The section, with the keys <c>ConnectionString</c> and <c>SchemaMode</c>.</param>
    /// <returns>The builder.</returns>
    /// <example>
    /// <code>
    /// whatsUrp.UseSqlite(builder.Configuration.GetSection("WhatsUrp:Sqlite"));
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UseSqlite(this WhatsUrpBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        builder.UseSqlite();
        builder.Services.Configure<SqliteOptions>(section);
        return builder;
    }

    /// <summary>Keeps everything in the SQLite file that the options name. Calling it twice is harmless.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <example>
    /// <code>
    /// whatsUrp.UseSqlite(options => options.ConnectionString = "/var/lib/whatsurp/sanromano.db");
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UseSqlite(this WhatsUrpBuilder builder, Action<SqliteOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        builder.UseSqlite();
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Keeps everything in <c>whatsurp.db</c> in the working directory. Calling it twice is harmless.</summary>
    /// <param name="builder">The service.</param>
    /// <returns>The builder.</returns>
    /// <example>
    /// <code>
    /// whatsUrp.UseSqlite();
    /// </code>
    /// </example>
    public static WhatsUrpBuilder UseSqlite(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<SqliteOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteOptions>, SqliteOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteOptions>, SqliteOptionsCustomValidator>());
        StoreRegistration.Add<SqliteDatabase>(services);
        services.TryAddSingleton<IWebhookInbox, SqliteWebhookInbox>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DatabaseStartup>());
        return builder;
    }
}
