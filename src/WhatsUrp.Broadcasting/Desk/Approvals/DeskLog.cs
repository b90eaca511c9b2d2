// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Approvals;

/// <summary>What the desk tells the operator of the machine: lines, ids and kinds, never a person, a text or a reason. Event ids 4060-4069.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(4060, LogLevel.Critical, "Line {Line}: alarm {Kind} about {Subject}. The audit trail says who and why.")]
    public static partial void Alarm(this ILogger logger, LineId line, string kind, string subject);

    [LoggerMessage(4061, LogLevel.Warning, "Line {Line}: a wrong code was given for breaking the glass.")]
    public static partial void WrongCode(this ILogger logger, LineId line);

    [LoggerMessage(4062, LogLevel.Error, "Line {Line}: {Sink} could not tell of an alarm ({Exception}); the others were told.")]
    public static partial void AlarmLost(this ILogger logger, LineId line, string sink, string exception);

    [LoggerMessage(4063, LogLevel.Information, "Line {Line}: broadcast {Broadcast}: {Action}.")]
    public static partial void Ordered(this ILogger logger, LineId line, BroadcastId broadcast, string action);
}
