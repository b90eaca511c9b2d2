// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>What the operator reads of calls: line, operation, numbers and trace id, never a person, a text or a token. Event ids 5000-5049.</summary>
internal static partial class GraphLog
{
    [LoggerMessage(5001, LogLevel.Debug, "Line {Line}: {Operation} answered {Status} in {Milliseconds} ms.")]
    public static partial void Answered(this ILogger logger, LineId line, string operation, int status, long milliseconds);

    [LoggerMessage(5002, LogLevel.Warning, "Line {Line}: {Operation} was refused with HTTP {Status}, code {Code}, trace {Trace}: {Action}.")]
    public static partial void Refused(this ILogger logger, LineId line, string operation, int status, int? code, string? trace, string action);

    [LoggerMessage(5003, LogLevel.Warning, "Line {Line}: {Operation} got no answer ({Fault}).")]
    public static partial void Unanswered(this ILogger logger, LineId line, string operation, string fault);

    [LoggerMessage(5004, LogLevel.Warning, "Line {Line}: the approved templates could not be read ({Fault}); messages are sent without comparison.")]
    public static partial void TemplatesUnread(this ILogger logger, LineId line, string fault);

    [LoggerMessage(5005, LogLevel.Error, "Line {Line}: the platform fails; the calls of the number rest for {Pause}.")]
    public static partial void Rests(this ILogger logger, LineId line, TimeSpan pause);

    [LoggerMessage(5006, LogLevel.Information, "Line {Line}: the platform answers again.")]
    public static partial void GoesOn(this ILogger logger, LineId line);
}
