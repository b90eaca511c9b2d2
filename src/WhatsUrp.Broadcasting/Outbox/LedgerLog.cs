// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>What the durable outbox tells the operator: lines, broadcasts, codes and reasons, never a recipient and never a text. Event ids 4010-4049.</summary>
internal static partial class LedgerLog
{
    [LoggerMessage(4010, LogLevel.Critical, "The ledger was left alone for more than {Absence} while broadcasts were active: it may be an old copy. They wait for a review (RestoreReview).")]
    public static partial void Fenced(this ILogger logger, TimeSpan absence);

    [LoggerMessage(4011, LogLevel.Warning, "The store does not answer ({Fault}); next attempt in {Pause}.")]
    public static partial void StoreFails(this ILogger logger, string fault, TimeSpan pause);

    [LoggerMessage(4012, LogLevel.Error, "Line {Line}: the sender failed ({Fault}); it goes on in {Pause}.")]
    public static partial void SenderFailed(this ILogger logger, LineId line, string fault, TimeSpan pause);

    [LoggerMessage(4013, LogLevel.Warning, "Line {Line}, lane {Lane}: delivery {Delivery} was refused ({Code}: {Reason}).")]
    public static partial void DeliveryRefused(this ILogger logger, LineId line, Lane lane, DeliveryId delivery, int? code, string reason);

    [LoggerMessage(4014, LogLevel.Warning, "Line {Line}, lane {Lane}: it is unknown whether delivery {Delivery} was accepted ({Reason}).")]
    public static partial void DeliveryUnknown(this ILogger logger, LineId line, Lane lane, DeliveryId delivery, string reason);

    [LoggerMessage(4015, LogLevel.Critical, "Line {Line}: the platform refuses with {Code} ({Reason}). Messages wait; somebody has to act.")]
    public static partial void Alarm(this ILogger logger, LineId line, int? code, string reason);

    [LoggerMessage(4016, LogLevel.Error, "Line {Line}: broadcast {Broadcast} is paused: {Reason}.")]
    public static partial void BroadcastPaused(this ILogger logger, LineId line, BroadcastId broadcast, PauseReason reason);

    [LoggerMessage(4017, LogLevel.Information, "Line {Line}: broadcast {Broadcast} is {State}.")]
    public static partial void BroadcastMoved(this ILogger logger, LineId line, BroadcastId broadcast, BroadcastState state);

    [LoggerMessage(4018, LogLevel.Error, "Line {Line}: the outcome of delivery {Delivery} could not be recorded ({Fault}); its lease will end and a receipt will tell.")]
    public static partial void OutcomeDropped(this ILogger logger, LineId line, DeliveryId delivery, string fault);

    [LoggerMessage(4019, LogLevel.Error, "The spool cannot be used ({Fault}): outcomes are kept in memory only.")]
    public static partial void SpoolFails(this ILogger logger, string fault);

    [LoggerMessage(4020, LogLevel.Warning, "{Outcomes} spooled outcomes were offered to the ledger; {Unreadable} lines could not be read.")]
    public static partial void SpoolReplayed(this ILogger logger, int outcomes, int unreadable);

    [LoggerMessage(4021, LogLevel.Error, "Line {Line}: an opt-out told by the platform could not be recorded ({Fault}).")]
    public static partial void OptOutFailed(this ILogger logger, LineId line, string fault);

    [LoggerMessage(4022, LogLevel.Error, "The {Duty} of the outbox failed ({Fault}); it is repeated in {Pause}.")]
    public static partial void DutyFailed(this ILogger logger, string duty, string fault, TimeSpan pause);

    [LoggerMessage(4023, LogLevel.Critical, "Line {Line}: the ledger does not keep its promise {Invariant} ({Subject}): {Sentence}")]
    public static partial void PromiseBroken(this ILogger logger, LineId line, string invariant, string subject, string sentence);

    [LoggerMessage(4024, LogLevel.Information, "Line {Line}: the ledger keeps its promises.")]
    public static partial void PromisesKept(this ILogger logger, LineId line);

    [LoggerMessage(4025, LogLevel.Information, "{Rows} rows of the ledger were deleted or emptied: their time was over.")]
    public static partial void Purged(this ILogger logger, int rows);

    [LoggerMessage(4026, LogLevel.Warning, "{Deliveries} deliveries are unknown: their lease ended without an outcome.")]
    public static partial void Reaped(this ILogger logger, int deliveries);

    [LoggerMessage(4027, LogLevel.Warning, "Line {Line}: what the platform allows cannot be asked ({Fault}).")]
    public static partial void LimitsUnknown(this ILogger logger, LineId line, string fault);

    [LoggerMessage(4028, LogLevel.Warning, "{Deliveries} deliveries are unknown and held: no receipts come, or the broadcast asks for it; an operator decides (resend or abandon).")]
    public static partial void Held(this ILogger logger, int deliveries);
}
