// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>Handles what citizens send: the way in behind every transport.</summary>
/// <remarks>
/// The same message may be handed over several times: only the first time has an effect. A <see cref="StoreException"/> means
/// that nothing has changed and that the message is to be handed over again; any other exception, that it cannot be handled.
/// </remarks>
public interface IInboundHandler
{
    /// <summary>Handles one message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops before anything has changed.</param>
    /// <returns>A task that ends when its effects are durable.</returns>
    ValueTask HandleAsync(InboundMessage message, CancellationToken cancellationToken = default);
}
