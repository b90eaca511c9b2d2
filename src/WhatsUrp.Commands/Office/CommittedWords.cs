// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Office;

/// <summary>Speaks what a committed change has to say.</summary>
internal static class CommittedWords
{
    /// <summary>Wakes the outbox that has the messages in its ledger already, or hands them over one by one. What is committed is spoken whatever happens to the caller.</summary>
    public static async ValueTask SpeakAsync(this IOutbox outbox, SubscriberChange change)
    {
        if (change.TakesOutgoing)
        {
            outbox.Wake(change.Line);
            return;
        }

        foreach (var message in change.Outgoing)
        {
            await outbox.PostAsync(message, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
