// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Records what became of an attempt (T4 to T8).</summary>
internal sealed class Recording(LedgerLine line, DateTimeOffset now)
{
    public OutcomeEffect Run(AttemptOutcome outcome)
    {
        if (line.Rows.GetValueOrDefault(outcome.Delivery) is not { } row || row.Attempts.Find(a => a.Number == outcome.Attempt) is not { } attempt)
        {
            return OutcomeEffect.None;
        }

        var (from, wasDuplicate) = (row.State, row.IsDuplicate);
        if (row.State == DeliveryState.Sending && row.Lease == outcome.Lease && row.Newest == attempt)
        {
            Decide(row, attempt, outcome.Verdict);
        }
        else if (outcome.Verdict is AttemptVerdict.Accepted)
        {
            // Somebody else has decided already; the truth counts nevertheless.
            attempt.IsAccepted = true;
            Proof.Apply(row, attempt, hasArrived: false, now);
        }

        if (outcome.Verdict is AttemptVerdict.Accepted accepted)
        {
            new Receiving(line, now).Learn(attempt, accepted.Message);
        }

        return new OutcomeEffect(row.Id, from, row.State) { Broadcast = row.Broadcast, ProvesDuplicate = row.IsDuplicate && !wasDuplicate };
    }

    private void Decide(LedgerRow row, LedgerAttempt attempt, AttemptVerdict verdict)
    {
        switch (verdict)
        {
            case AttemptVerdict.Accepted:
                attempt.IsAccepted = true;
                row.Accept(now);
                break;
            case AttemptVerdict.Retry retry:
                Retry(row, attempt, retry);
                break;
            case AttemptVerdict.Refused refused:
                row.Close(DeliveryState.Refused, refused.Reason, refused.Code);
                break;
            case AttemptVerdict.NotSent notSent:
                // It keeps its place before what was written down later, unless it has to wait.
                Return(row, notSent.After > TimeSpan.Zero ? now + notSent.After : row.DueAt, row.Code);
                break;
            case AttemptVerdict.Unknown unknown:
                row.BecomeUnknown(now, now + unknown.ResolveAfter);
                break;
        }
    }

    private void Retry(LedgerRow row, LedgerAttempt attempt, AttemptVerdict.Retry retry)
    {
        var due = now + retry.After;
        if (retry.Scope == RetryScope.Delivery)
        {
            row.Count(attempt);
            if (row.Tries >= DeliveryLimits.MostTries || due >= row.Deadline)
            {
                row.Close(DeliveryState.Refused, row.Tries >= DeliveryLimits.MostTries ? "tries" : "deadline", retry.Code);
                return;
            }
        }

        Return(row, due, retry.Code);
        if (retry.Scope == RetryScope.Number)
        {
            line.Gate.Throttle(retry.After, now);
        }

        if (retry.Scope == RetryScope.Person)
        {
            foreach (var other in line.Rows.Values.Where(other => other.State == DeliveryState.Ready && IsSamePerson(row, other) && other.DueAt < due))
            {
                other.DueAt = due;
            }
        }
    }

    private static bool IsSamePerson(LedgerRow one, LedgerRow other) => one.Broadcast is null
        ? other.Broadcast is null && other.PersonKey == one.PersonKey
        : other.Broadcast is not null && other.Subscriber == one.Subscriber;

    // A copy does not come back to a broadcast that is over: it ends as the others did (T14).
    private void Return(LedgerRow row, DateTimeOffset due, int? code)
    {
        row.Close(DeliveryState.Ready, null, code);
        row.DueAt = due;
        switch (line.StateOf(row))
        {
            case BroadcastState.Cancelling or BroadcastState.Cancelled or BroadcastState.Failed:
                row.State = DeliveryState.Cancelled;
                break;
            case BroadcastState.Expired:
                row.State = DeliveryState.Expired;
                break;
        }
    }
}
