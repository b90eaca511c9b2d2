// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Messaging;

/// <summary>The one door by which every message leaves: replies, broadcasts and emergencies.</summary>
/// <remarks>
/// A direct outbox sends at once, after the change that caused a message has been committed, and returns the outcome. A durable one
/// sends from a ledger, in the order of the lanes: there the messages of a change are committed with it
/// (<c>SubscriberChange.TakesOutgoing</c>) and <see cref="Wake"/> is called afterwards, while any other message is posted.
/// Either asks <see cref="ServiceWindow.Refuse"/> before a message leaves. Thread-safe.
/// </remarks>
public interface IOutbox
{
    /// <summary>Gets a value indicating whether it sends from a ledger, so that the messages of a change are committed with the change.</summary>
    bool IsDurable { get; }

    /// <summary>Hands one message over.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops the hand-over.</param>
    /// <returns>What became of it, or <see langword="null"/> when it waits in the outbox.</returns>
    ValueTask<SendOutcome?> PostAsync(OutboundMessage message, CancellationToken cancellationToken = default);

    /// <summary>Tells a durable outbox that messages were committed to its ledger; a direct one does nothing.</summary>
    /// <param name="line">The line.</param>
    void Wake(LineId line);
}
