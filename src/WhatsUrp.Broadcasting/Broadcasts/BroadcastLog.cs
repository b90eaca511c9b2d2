// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Broadcasts;

internal static partial class BroadcastLog
{
    /// <summary>The type of the exception alone: its text may quote a recipient.</summary>
    [LoggerMessage(4051, LogLevel.Error, "Line {Line}: the outbox failed on one copy of a broadcast ({Exception}); the others go on.")]
    public static partial void CopyFailed(this ILogger logger, LineId line, string exception);
}
