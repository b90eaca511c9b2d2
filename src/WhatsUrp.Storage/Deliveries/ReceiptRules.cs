// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What a receipt does to its delivery: a proof of acceptance, and a step of the receipt axis, on which the first instant of each word counts.</summary>
internal static class ReceiptRules
{
    /// <summary>Applies a receipt.</summary>
    /// <param name="file">The delivery.</param>
    /// <param name="attempt">The attempt that the receipt is of.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="now">The present.</param>
    /// <param name="mayResend">Whether the broadcast of the delivery, if any, sends or is paused.</param>
    public static OutcomeEffect Apply(DeliveryFile file, AttemptRow attempt, KeptReceipt receipt, DateTimeOffset now, bool mayResend)
    {
        var (from, known) = (file.State, file.Duplicates);
        if (receipt.Status == ReceiptStatus.Failed)
        {
            Fail(file, attempt, receipt, now, mayResend);
        }
        else
        {
            ProofRules.Accept(file, attempt, receipt.Message, now, receipt.Status.Rank >= ReceiptStatus.Delivered.Rank);
            file.Note(row => Arrive(row, receipt));
        }

        return new OutcomeEffect(file.Row.Id, from, file.State) { ProvesDuplicate = known == 0 && file.Duplicates > 0, Broadcast = file.Row.Broadcast };
    }

    private static DeliveryRow Arrive(DeliveryRow row, KeptReceipt receipt) => receipt.Status.Rank switch
    {
        1 => row with { SentAt = row.SentAt ?? receipt.At },
        2 => row with { DeliveredAt = row.DeliveredAt ?? receipt.At },
        3 or 4 => row with { ReadAt = row.ReadAt ?? receipt.At },
        _ => row,
    };

    private static void Fail(DeliveryFile file, AttemptRow attempt, KeptReceipt receipt, DateTimeOffset now, bool mayResend)
    {
        // Told again it decides nothing.
        var decides = attempt.FailedAt is null && IsLastWord(file, attempt);
        var failed = attempt with
        {
            FailedAt = attempt.FailedAt ?? receipt.At,
            Result = AttemptResult.Accepted,
            Message = attempt.Message ?? receipt.Message,
            EndedAt = attempt.EndedAt ?? now,
        };
        if (failed != attempt)
        {
            file.Change(failed);
        }

        if (!decides)
        {
            return;
        }

        if (file.State != DeliveryState.Accepted)
        {
            // It was accepted, or it could not have failed (T9).
            file.Accept(now);
        }

        file.Count(attempt.Number);
        var due = now + receipt.RetryAfter;
        if (due is { } again && mayResend && file.Row.Tries < DeliveryLimits.MostTries && !(file.Row.Deadline <= again))
        {
            file.MakeReady(again, receipt.Code); // T12
        }
        else
        {
            file.Refuse(receipt.Code, "failed"); // T13
            file.Note(row => row with { FailedAt = receipt.At, FailedCode = receipt.Code });
        }
    }

    // A failure decides while nothing better is known: no later attempt, no other acceptance, no arrival.
    private static bool IsLastWord(DeliveryFile file, AttemptRow attempt) =>
        attempt.Number == file.Row.Attempt
        && (file.State is DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Accepted
            || (file.State == DeliveryState.Ready && attempt.WasUnknown))
        && file.Row is { DeliveredAt: null, ReadAt: null }
        && !file.Attempts.Any(other => other.Number != attempt.Number && other.IsAcceptedForGood);
}
