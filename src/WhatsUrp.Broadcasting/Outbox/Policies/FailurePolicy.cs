// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Policies;

/// <summary>Decides what a receipt of failure means: a proof that the copy did not arrive, so that another attempt is no duplicate. Pure.</summary>
internal static class FailurePolicy
{
    private static readonly TimeSpan Passing = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UntilSomebodyActs = TimeSpan.FromMinutes(10);
    private const double JitterShare = 0.2;

    /// <summary>Returns how long to wait before another attempt.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="jitter">A random number from 0 to 1.</param>
    /// <returns>The time, or <see langword="null"/> when the failure is final (among them 131049, which forbids another attempt within 24 hours).</returns>
    public static TimeSpan? RetryAfter(DeliveryReceipt receipt, double jitter) => receipt switch
    {
        { Status: var status } when status != ReceiptStatus.Failed => null,
        { ErrorCode: RetryPolicy.SpamLimit } => Spread(UntilSomebodyActs, jitter),
        { ErrorClass: RefusalClass.Transient or RefusalClass.Throttle or RefusalClass.Pair } => Spread(Passing, jitter),

        // The account or the template is at fault, not the copy: it waits with its broadcast, which is paused.
        { ErrorClass: RefusalClass.Halt or RefusalClass.Template } => Spread(UntilSomebodyActs, jitter),
        _ => null,
    };

    /// <summary>Returns why the broadcast of the copy is to be held.</summary>
    /// <param name="receipt">The receipt.</param>
    public static PauseReason Pause(DeliveryReceipt receipt) => receipt switch
    {
        { Status: var status } when status != ReceiptStatus.Failed => PauseReason.None,
        { ErrorCode: RetryPolicy.SpamLimit } => PauseReason.TierReached,
        { ErrorClass: RefusalClass.Halt } => PauseReason.Account,
        { ErrorClass: RefusalClass.Template } => PauseReason.Template,
        _ => PauseReason.None,
    };

    private static TimeSpan Spread(TimeSpan time, double jitter) => time * (1 + (JitterShare * jitter));
}
