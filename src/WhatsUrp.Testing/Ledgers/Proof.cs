// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>What a proof of acceptance does to a delivery (T9, T15).</summary>
internal static class Proof
{
    /// <summary>Applies a proof.</summary>
    /// <param name="row">The delivery.</param>
    /// <param name="attempt">The attempt that was accepted.</param>
    /// <param name="hasArrived">Whether the proof shows that the message reached the phone, not only that it was accepted.</param>
    /// <param name="now">The present.</param>
    public static void Apply(LedgerRow row, LedgerAttempt attempt, bool hasArrived, DateTimeOffset now)
    {
        // What failed had been accepted before: a late word of the acceptance says nothing new.
        if (attempt.FailedAt is not null && !hasArrived)
        {
            return;
        }

        var moves = row.State switch
        {
            DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Abandoned or DeliveryState.Refused => true,
            DeliveryState.Ready or DeliveryState.Suppressed or DeliveryState.Cancelled or DeliveryState.Expired => row.Attempts.Exists(a => a.EndedUnknown),
            _ => false,
        };
        if (moves)
        {
            row.Accept(now);
        }
    }
}
