// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>The one door by which every message leaves: replies, broadcasts and emergencies.</summary>
/// <remarks>
/// Messages are handed over after the change that caused them has been committed. A direct outbox sends at once and returns the
/// outcome; a durable one takes the message in charge and sends it in the order of the lanes. Either asks <see cref="ServiceWindow.Refuse"/>
/// before a message leaves. Thread-safe.
/// </remarks>
public interface IOutbox
{
    /// <summary>Hands one message over.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops the hand-over.</param>
    /// <returns>What became of it, or <see langword="null"/> when it waits in the outbox.</returns>
    ValueTask<SendOutcome?> PostAsync(OutboundMessage message, CancellationToken cancellationToken = default);
}
