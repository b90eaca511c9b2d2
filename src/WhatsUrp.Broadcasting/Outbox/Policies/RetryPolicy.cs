// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Policies;

/// <summary>Decides what follows from the outcome of an attempt, by the class of the refusal. Pure.</summary>
internal static class RetryPolicy
{
    /// <summary>The number was judged to send spam: its broadcasts stop for hours, while answers and emergencies go on slowly.</summary>
    public const int SpamLimit = 131048;

    private const int MediaUpload = 131053;
    private const int MediaKind = 131014;
    private const int Maintenance = 131057;
    private const int NumberMaintenance = 2494100;
    private const int MediaTries = 2;
    private const int MostPairSteps = 4;
    private const double JitterShare = 0.2;

    private static readonly TimeSpan[] Delays =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60)];

    /// <summary>How long what is paused waits at least, should it be resumed at once.</summary>
    private static readonly TimeSpan Aside = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pair = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Slowly = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <summary>Decides.</summary>
    /// <param name="outcome">The outcome of the attempt.</param>
    /// <param name="delivery">The delivery, as it was claimed.</param>
    /// <param name="doubts">How long a receipt is waited for when the outcome is unknown.</param>
    /// <param name="jitter">A random number from 0 to 1, so that what failed together does not come back together.</param>
    public static Judgement Judge(SendOutcome outcome, ClaimedDelivery delivery, UnknownPolicy doubts, double jitter) => outcome switch
    {
        SendOutcome.Accepted accepted => new(new AttemptVerdict.Accepted(accepted.Id, accepted.Status)),
        SendOutcome.NotSent notSent => new(new AttemptVerdict.NotSent(notSent.Reason, Spread(AMoment, jitter))),
        SendOutcome.Unknown unknown => new(new AttemptVerdict.Unknown(unknown.Reason, doubts.Window(delivery.Lane))),
        SendOutcome.Refused refused => Judge(refused, delivery, jitter),
        _ => new(new AttemptVerdict.Unknown("an outcome that nobody knows", doubts.Window(delivery.Lane))),
    };

    /// <summary>Returns the pause before a counted attempt.</summary>
    /// <param name="tries">How many attempts counted before the one that failed.</param>
    /// <param name="atLeast">What the platform asks for, if anything.</param>
    /// <param name="jitter">A random number from 0 to 1.</param>
    public static TimeSpan Delay(int tries, TimeSpan? atLeast, double jitter) =>
        Longer(Spread(Delays[Math.Clamp(tries, 0, Delays.Length - 1)], jitter), atLeast);

    private static Judgement Judge(SendOutcome.Refused refused, ClaimedDelivery delivery, double jitter)
    {
        var isCopy = delivery.Broadcast is not null;
        return (refused.Class, refused.Code) switch
        {
            (_, SpamLimit) => new(Again(Slowly, RetryScope.Number), PauseReason.TierReached) { IsAlarm = true },
            (_, Maintenance or NumberMaintenance) or (RefusalClass.Throttle, _) => new(Again(refused.RetryAfter ?? AMoment, RetryScope.Number)),
            (_, MediaUpload or MediaKind) => Counted(delivery.Tries < MediaTries),
            (RefusalClass.Transient, _) => Counted(true),
            (RefusalClass.Pair, _) => new(Again(Longer(Pair * Math.Pow(4, PairStep(delivery)), refused.RetryAfter), RetryScope.Person)),
            (RefusalClass.Halt, _) when isCopy => new(Again(Aside, RetryScope.Uncounted), PauseReason.Account) { IsAlarm = true },

            // No broadcast to hold: the gate of the number closes instead, for all processes, and the row stays.
            (RefusalClass.Halt, _) => new(Again(Longer(Aside, refused.RetryAfter), RetryScope.Number)) { IsAlarm = true },
            (RefusalClass.Template, _) when isCopy => new(Again(Aside, RetryScope.Uncounted), PauseReason.Template),

            // An alert is not stopped for a word that nobody has heard yet: its copies are tried again within their allowance.
            (RefusalClass.Unlisted, _) when isCopy && delivery.Lane != Lane.Emergency => new(Again(Aside, RetryScope.Uncounted), PauseReason.UnknownCode) { IsAlarm = true },
            (RefusalClass.Unlisted, _) => Counted(true) with { IsAlarm = true },
            (RefusalClass.OptOut, _) => new(Never()) { IsOptOut = true },
            _ => new(Never()),
        };

        AttemptVerdict.Retry Again(TimeSpan after, RetryScope scope) => new(Spread(after, jitter), scope, refused.Code) { TraceId = refused.TraceId };

        AttemptVerdict.Refused Never() => new(refused.Code, refused.Reason) { TraceId = refused.TraceId };

        // This attempt counts too: after the last of the allowance nothing is left to wait for.
        Judgement Counted(bool isAllowed) => new(isAllowed && delivery.Tries + 1 < DeliveryLimits.MostTries
            ? new AttemptVerdict.Retry(Delay(delivery.Tries, refused.RetryAfter, jitter), RetryScope.Delivery, refused.Code) { TraceId = refused.TraceId }
            : Never());
    }

    /// <summary>Attempts that did not count were refused for the pair before, or for the number: either way it is time to wait longer.</summary>
    private static int PairStep(ClaimedDelivery delivery) => Math.Clamp(delivery.Attempt - 1 - delivery.Tries, 0, MostPairSteps);

    /// <summary>Only ever longer: the platform's own wait is the least.</summary>
    private static TimeSpan Spread(TimeSpan time, double jitter) => time * (1 + (JitterShare * jitter));

    private static TimeSpan Longer(TimeSpan time, TimeSpan? other) => other > time ? other.Value : time;
}
