// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WhatsUrp.Commands.Extending;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to what the grammar hears and checks.</summary>
public static class WhatsUrpExtendingExtensions
{
    /// <summary>Adds ears for wishes to leave; the built-in guard stays as it is. Calling it twice is harmless.</summary>
    /// <typeparam name="TDetector">The detector; one instance serves the host.</typeparam>
    /// <param name="builder">The service being put together.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>services.AddWhatsUrp(section).AddCommands().AddOptOutDetector&lt;Ladino&gt;();</code></example>
    public static WhatsUrpBuilder AddOptOutDetector<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDetector>(this WhatsUrpBuilder builder)
        where TDetector : class, IOptOutDetector
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IOptOutDetector, TDetector>());
        return builder;
    }

    /// <summary>Adds a check of a registration field. Calling it twice is harmless.</summary>
    /// <typeparam name="TValidator">The check; one instance serves the host.</typeparam>
    /// <param name="builder">The service being put together.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>services.AddWhatsUrp(section).AddCommands().AddFieldValidator&lt;CodiceUtenza&gt;();</code></example>
    public static WhatsUrpBuilder AddFieldValidator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(this WhatsUrpBuilder builder)
        where TValidator : class, IFieldValidator
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IFieldValidator, TValidator>());
        return builder;
    }
}
