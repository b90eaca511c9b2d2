// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What the outcome of an attempt does to its delivery.</summary>
internal static class OutcomeRules
{
    /// <summary>Applies an outcome.</summary>
    /// <param name="file">The delivery.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="message">The digest of the message that was accepted, if it was.</param>
    /// <param name="now">The present.</param>
    public static OutcomeEffect Apply(DeliveryFile file, AttemptOutcome outcome, byte[]? message, DateTimeOffset now)
    {
        var from = file.State;
        if (file.Find(outcome.Attempt) is not { } attempt)
        {
            return OutcomeEffect.None;
        }

        var known = file.Duplicates;
        var holds = from == DeliveryState.Sending && file.Row.Lease == outcome.Lease && file.Row.Attempt == outcome.Attempt;
        if (outcome.Verdict is AttemptVerdict.Accepted)
        {
            ProofRules.Accept(file, attempt, message, now, isLastWord: holds);
        }
        else
        {
            Decide(file, attempt, outcome.Verdict, now, holds);
        }

        return new OutcomeEffect(file.Row.Id, from, file.State) { ProvesDuplicate = known == 0 && file.Duplicates > 0, Broadcast = file.Row.Broadcast };
    }

    private static void Decide(DeliveryFile file, AttemptRow attempt, AttemptVerdict verdict, DateTimeOffset now, bool holds)
    {
        var (result, code, trace) = verdict switch
        {
            AttemptVerdict.Retry retry => (AttemptResult.Refused, retry.Code, retry.TraceId),
            AttemptVerdict.Refused refused => (AttemptResult.Refused, refused.Code, refused.TraceId),
            AttemptVerdict.NotSent => (AttemptResult.NotSent, (int?)null, (string?)null),
            _ => (AttemptResult.Unknown, null, null),
        };

        // What comes late decides nothing; it is kept as evidence where there is none yet.
        if (holds || attempt.Result is null or AttemptResult.Unknown)
        {
            file.Change(attempt with { Result = holds ? result : attempt.Result, Code = code, TraceId = trace, EndedAt = now });
        }

        if (holds)
        {
            Move(file, verdict, now);
        }
    }

    private static void Move(DeliveryFile file, AttemptVerdict verdict, DateTimeOffset now)
    {
        switch (verdict)
        {
            case AttemptVerdict.Refused refused:
                file.Refuse(refused.Code, refused.Reason);
                break;
            case AttemptVerdict.NotSent notSent:
                file.MakeReady(notSent.After > TimeSpan.Zero ? now + notSent.After : file.Row.DueAt, file.Row.Code);
                break;
            case AttemptVerdict.Unknown unknown:
                file.BecomeUnknown(now, now + unknown.ResolveAfter);
                break;
            case AttemptVerdict.Retry retry:
                Retry(file, retry, now + retry.After);
                break;
            default:
                throw new ArgumentException($"WURP0651: an outcome without a verdict, {verdict}.", nameof(verdict));
        }
    }

    private static void Retry(DeliveryFile file, AttemptVerdict.Retry retry, DateTimeOffset due)
    {
        if (retry.Scope != RetryScope.Delivery)
        {
            file.MakeReady(due, retry.Code);
            return;
        }

        file.Count(file.Row.Attempt);
        if (file.Row.Tries >= DeliveryLimits.MostTries)
        {
            file.Refuse(retry.Code, "tries");
        }
        else if (file.Row.Deadline <= due)
        {
            file.Refuse(retry.Code, "deadline");
        }
        else
        {
            file.MakeReady(due, retry.Code);
        }
    }
}
