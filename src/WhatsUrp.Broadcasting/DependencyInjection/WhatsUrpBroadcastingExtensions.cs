// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection.Extensions;
using WhatsUrp.Broadcasting.Broadcasts;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Messaging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Brings the outbox and the broadcasts.</summary>
public static class WhatsUrpBroadcastingExtensions
{
    /// <summary>Adds an outbox that sends at once, and the broadcasts. Calling it twice is harmless.</summary>
    /// <remarks>An <see cref="IOutbox"/> registered before stays. The host brings the <see cref="IMessageTransport"/>.</remarks>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <example><code>builder.Services.AddWhatsUrp(section).AddBroadcasting();</code></example>
    public static WhatsUrpBuilder AddBroadcasting(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IOutbox, DirectOutbox>();
        builder.Services.TryAddSingleton<BroadcastService>();
        return builder;
    }
}
