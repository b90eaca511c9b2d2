// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Deliveries;

namespace WhatsUrp.Storage.Outbox;

/// <summary>An outcome, with what its message is known by: made before the transaction begins, for which others wait.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Message">The digest of the message that an acceptance names.</param>
internal sealed record Told(AttemptOutcome Outcome, byte[]? Message)
{
    public static Told Of(AttemptOutcome outcome) =>
        new(outcome, outcome.Verdict is AttemptVerdict.Accepted { Message.Value.Length: > 0 } accepted ? Digests.Of(accepted.Message) : null);
}
