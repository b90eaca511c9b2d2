// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Tells the log of what failed and of what the platform says, whoever else takes it in.</summary>
internal sealed class LoggingSink(ILogger<LoggingSink> logger) : IReceiptSink, ILineEventSink
{
    /// <inheritdoc/>
    public ValueTask TakeAsync(IReadOnlyList<DeliveryReceipt> receipts, CancellationToken cancellationToken = default)
    {
        foreach (var receipt in receipts.Where(receipt => receipt.ErrorCode is not null))
        {
            logger.Receipt(receipt.Line, receipt.Status, receipt.ErrorCode!.Value);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask TakeAsync(LineEvent lineEvent, CancellationToken cancellationToken = default)
    {
        logger.Event(lineEvent.Line, lineEvent.GetType().Name);
        return ValueTask.CompletedTask;
    }
}
