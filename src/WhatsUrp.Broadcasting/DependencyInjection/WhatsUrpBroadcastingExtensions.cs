// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Brings the outbox and the broadcasts.</summary>
public static class WhatsUrpBroadcastingExtensions
{
    /// <summary>Adds the outbox and the broadcasts. Calling it twice is harmless.</summary>
    /// <remarks>
    /// Where a store brings a ledger, messages leave from it; where none does, at once. An <see cref="IOutbox"/> registered before stays.
    /// The host brings the <see cref="IMessageTransport"/>. Settings are read from the sections <c>Outbox</c> and <c>Broadcasts</c>,
    /// and those of a line from <c>Lines:&lt;line id&gt;:Outbox</c> and <c>Lines:&lt;line id&gt;:Broadcasts</c>. The office works at the <see cref="WhatsUrp.Broadcasts.IBroadcastDesk"/>.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <example><code>builder.Services.AddWhatsUrp(section).AddBroadcasting();</code></example>
    public static WhatsUrpBuilder AddBroadcasting(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddOutbox().AddDesk();
    }
}
