// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>Sends messages over one channel.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IMessageTransport
{
    /// <summary>Gets what the channel can carry.</summary>
    TransportCapabilities Capabilities { get; }

    /// <summary>Sends one message, once.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops the attempt; the outcome then says whether the request had left.</param>
    /// <returns>What became of it. Never throws for what the network or the platform answers, and never tries again by itself.</returns>
    ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default);
}
