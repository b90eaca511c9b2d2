// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What follows from a proof that an attempt was accepted.</summary>
internal static class ProofRules
{
    /// <summary>Records that an attempt was accepted (T5, T9, T15).</summary>
    /// <param name="file">The delivery.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="message">The digest of the message that it became, if it is known.</param>
    /// <param name="now">The present.</param>
    /// <param name="isLastWord">Whether it counts even after a failure: it reached the phone, or the holder of the lease says so.</param>
    public static void Accept(DeliveryFile file, AttemptRow attempt, byte[]? message, DateTimeOffset now, bool isLastWord)
    {
        if (attempt.Result != AttemptResult.Accepted || (attempt.Message is null && message is not null))
        {
            file.Change(attempt with { Result = AttemptResult.Accepted, Message = attempt.Message ?? message, EndedAt = attempt.EndedAt ?? now });
        }

        // What failed had been accepted before: a late word of the acceptance says nothing new.
        if ((attempt.FailedAt is null || isLastWord) && Corrects(file))
        {
            file.Accept(now);
        }
    }

    // Ready, held back, cancelled and expired ones change only when an attempt of theirs had been unknown.
    private static bool Corrects(DeliveryFile file) => file.State switch
    {
        DeliveryState.Accepted => false,
        DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Refused or DeliveryState.Abandoned => true,
        _ => file.Attempts.Any(attempt => attempt.WasUnknown),
    };
}
