// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Media;
using WhatsUrp.Media;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses a folder for the media of citizens.</summary>
public static class WhatsUrpMediaExtensions
{
    /// <summary>Keeps the media of citizens in the folder of the section <c>WhatsUrp:Media</c>. Calling it twice is harmless.</summary>
    /// <param name="builder">The service being put together.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>The inbox worker then fetches every medium as soon as its message comes, and again every hour while that fails.</remarks>
    /// <example><code>whatsUrp.AddWebhook().UseCloudApi().UseMediaFolder();</code></example>
    public static WhatsUrpBuilder UseMediaFolder(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<MediaFolderOptions>().Bind(builder.Configuration.GetSection("Media"));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MediaFolderOptions>, MediaFolderOptionsValidator>());
        services.TryAddSingleton<IMediaStore>(provider => new FolderMediaStore(provider.GetRequiredService<IOptions<MediaFolderOptions>>().Value));
        return builder;
    }

    /// <summary>Keeps the media of citizens in a folder. Calling it twice is harmless: the last settings count.</summary>
    /// <param name="builder">The service being put together.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>whatsUrp.UseMediaFolder(options => options.Folder = "/var/lib/whatsurp/media");</code></example>
    public static WhatsUrpBuilder UseMediaFolder(this WhatsUrpBuilder builder, Action<MediaFolderOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        builder.UseMediaFolder().Services.Configure(configure);
        return builder;
    }

    /// <summary>Keeps the media of citizens in the folder that a configuration section names. Calling it twice is harmless.</summary>
    /// <param name="builder">The service being put together.</param>
    /// <param name="section">The section.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>whatsUrp.UseMediaFolder(builder.Configuration.GetSection("Media"));</code></example>
    public static WhatsUrpBuilder UseMediaFolder(this WhatsUrpBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        builder.UseMediaFolder().Services.Configure<MediaFolderOptions>(section);
        return builder;
    }
}
