// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Verbs;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds verbs by code, and packages of them.</summary>
public static class WhatsUrpVerbsExtensions
{
    /// <summary>Adds a verb by code to the lines of the host. Calling it twice is harmless.</summary>
    /// <typeparam name="THandler">The handler; the container builds one for each message.</typeparam>
    /// <param name="builder">The service being put together.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>services.AddWhatsUrp(section).AddCommands().AddCommand&lt;LetturaContatore&gt;();</code></example>
    public static WhatsUrpBuilder AddCommand<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(this WhatsUrpBuilder builder)
        where THandler : class, ICommandHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped<THandler>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<CommandRegistration, HandlerRegistration<THandler>>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ILineExtension, HandlerRegistration<THandler>>());
        return builder;
    }

    /// <summary>Adds an extension of the lines' configuration: lists, fields and verbs that come as a package. Calling it twice is harmless.</summary>
    /// <typeparam name="TExtension">The extension.</typeparam>
    /// <param name="builder">The service being put together.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>public static WhatsUrpBuilder AddScuola(this WhatsUrpBuilder builder) =&gt; builder.AddLineExtension&lt;Scuola&gt;().AddCommand&lt;MensaOggi&gt;();</code></example>
    public static WhatsUrpBuilder AddLineExtension<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TExtension>(this WhatsUrpBuilder builder)
        where TExtension : class, ILineExtension
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ILineExtension, TExtension>());
        return builder;
    }
}
