// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Webhooks.Statuses;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Translates what became of messages that a line sent.</summary>
internal static class ReceiptTranslation
{
    public static WebhookItem Translate(StatusChanged status, LineId line)
    {
        if (status.IsCall)
        {
            return new WebhookItem.Notice(new LineEvent.Other("calls", status.Status.Name) { Line = line, At = status.At }) { Line = line, Key = ItemKey.Of(status) };
        }

        var error = status.Errors is [var first, ..] ? first : null;
        var id = PlatformIds.Message(status.Id);
        var key = ItemKey.Of(
            "status",
            status.Id,
            status.OpaqueData,
            status.Status.Name,
            status.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            error?.Code.ToString(CultureInfo.InvariantCulture),
            status.Participant is { } member ? member.UserId ?? member.WaId : status.Recipient.UserId ?? status.Recipient.WaId);
        if (id is null && status.OpaqueData is null)
        {
            return new WebhookItem.Left(status, "the status names no message") { Line = line, Key = key };
        }

        var receipt = new DeliveryReceipt
        {
            Line = line,
            Message = id,
            Status = status.Status,
            At = status.At,
            OpaqueValue = status.OpaqueData,
            Recipient = (status.Participant ?? status.Recipient).ToAddress(),
            ErrorCode = error?.Code,
            ErrorClass = error is null ? null : GraphErrorTable.Find(error.Code)?.Class,
            ErrorDetails = error?.Details ?? error?.Message ?? error?.Title,
        };
        return new WebhookItem.Receipt(receipt) { Line = line, Key = key };
    }
}
