// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore;

/// <summary>What the operator is told: routes, lines, rows and reasons; never a body, an address, a token or a secret. Event ids 7000-7099 are this package's.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(7001, LogLevel.Information, "Webhook {Route} serves line {Line}, number {Number}.")]
    public static partial void Serves(this ILogger logger, string route, LineId line, string number);

    [LoggerMessage(7002, LogLevel.Warning, "Webhook {Route}: a call without a valid signature was refused. If it was Meta's, the app secret is wrong.")]
    public static partial void NotSigned(this ILogger logger, string route);

    [LoggerMessage(7003, LogLevel.Error, "A webhook could not be stored ({Failure}); it was answered with 503 and will come again.")]
    public static partial void NotStored(this ILogger logger, string failure);

    [LoggerMessage(7004, LogLevel.Warning, "The inbox cannot be worked on now ({Failure}); the next attempt is in {Pause}.")]
    public static partial void StoreFails(this ILogger logger, string failure, TimeSpan pause);

    [LoggerMessage(7005, LogLevel.Warning, "Attempt {Attempt} at an item of row {Row} failed ({Failure}).")]
    public static partial void AttemptFailed(this ILogger logger, InboxId row, int attempt, string failure);

    [LoggerMessage(7006, LogLevel.Error, "{Count} items of row {Row} went into quarantine; the first because: {Reason}.")]
    public static partial void Quarantined(this ILogger logger, InboxId row, int count, string reason);

    [LoggerMessage(7007, LogLevel.Information, "Row {Row} is irregular at {Path}: {Irregularity}.")]
    public static partial void Irregular(this ILogger logger, InboxId row, string path, string irregularity);

    [LoggerMessage(7008, LogLevel.Information, "Line {Line}: a message is {Status} (error {Code}).")]
    public static partial void Receipt(this ILogger logger, LineId line, ReceiptStatus status, int code);

    [LoggerMessage(7009, LogLevel.Information, "Line {Line}: the platform tells of {Event}.")]
    public static partial void Event(this ILogger logger, LineId line, string @event);

    [LoggerMessage(7010, LogLevel.Information, "{Count} rows of the inbox that have served were deleted.")]
    public static partial void Purged(this ILogger logger, int count);

    [LoggerMessage(7011, LogLevel.Error, "Row {Row} could not be finished ({Failure}); it is worked on again.")]
    public static partial void NotFinished(this ILogger logger, InboxId row, string failure);

    [LoggerMessage(7012, LogLevel.Warning, "No path is mapped to the webhook: nothing will arrive. Call app.MapWhatsUrpWebhook(\"/webhook\").")]
    public static partial void NoRoute(this ILogger logger);

    [LoggerMessage(7013, LogLevel.Error, "The media of erased persons could not be deleted ({Failure}); the next attempt is in {Pause}.")]
    public static partial void NotErased(this ILogger logger, string failure, TimeSpan pause);

    [LoggerMessage(7020, LogLevel.Warning, "A call to the office with a wrong key or token was refused.")]
    public static partial void OfficeRefused(this ILogger logger);

    [LoggerMessage(7021, LogLevel.Error, "The store could not answer the office ({Failure}).")]
    public static partial void OfficeStoreFails(this ILogger logger, string failure);
}
