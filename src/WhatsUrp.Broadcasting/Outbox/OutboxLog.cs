// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>What the outbox tells the operator: line, lane and reason, never a recipient and never a text. Event ids 4000-4099 are this package's.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(4001, LogLevel.Warning, "Line {Line}, lane {Lane}: a message was refused ({Code}: {Reason}).")]
    public static partial void Refused(this ILogger logger, LineId line, Lane lane, int? code, string reason);

    [LoggerMessage(4002, LogLevel.Warning, "Line {Line}, lane {Lane}: a message did not leave ({Reason}).")]
    public static partial void NotSent(this ILogger logger, LineId line, Lane lane, string reason);

    [LoggerMessage(4003, LogLevel.Warning, "Line {Line}, lane {Lane}: it is unknown whether a message was accepted ({Reason}).")]
    public static partial void OutcomeUnknown(this ILogger logger, LineId line, Lane lane, string reason);
}
