// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.AspNetCore.Lines;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Webhooks.Reading;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Makes pieces of work out of the bytes of a webhook.</summary>
internal sealed class BodyUnpacker(LinesInForce lines, ILogger<BodyUnpacker> logger)
{
    /// <summary>Unpacks a row; whatever it holds, this does not throw.</summary>
    public BodyContent Unpack(InboxRow row)
    {
        try
        {
            return lines.Now.TranslatorOf(row.Source) is { } translator ? Unpack(row, translator) : Whole(row, "the line it was signed for is served no longer");
        }
        catch (Exception defect)
        {
            // A defect of the reader must not stop the inbox.
            return Whole(row, $"reading failed ({defect.GetType().Name})");
        }
    }

    private static BodyContent Whole(InboxRow row, string reason) => new([], [new InboxFault(reason, row.Body)]);

    private BodyContent Unpack(InboxRow row, WebhookTranslator translator)
    {
        var batch = WebhookReader.Read(row.Body, row.ReceivedAt);
        if (!batch.IsReadable)
        {
            return Whole(row, $"not readable ({batch.Diagnostics[0].Irregularity})");
        }

        foreach (var diagnostic in batch.Diagnostics)
        {
            logger.Irregular(row.Id, diagnostic.Path, diagnostic.Irregularity.ToString());
        }

        List<WorkItem> items = [];
        List<InboxFault> faults = [];
        List<(DeliveryReceipt Receipt, BodySlice Slice)> receipts = [];
        foreach (var source in batch.Events)
        {
            var slice = new BodySlice(row.Body, source.Raw);
            foreach (var item in translator.Translate(batch with { Events = [source], Diagnostics = [] }))
            {
                switch (item)
                {
                    case WebhookItem.Message message:
                        var work = new MessageWork(KeyOf(message.Inbound.Line, message.Inbound.From), message.Inbound, slice);
                        items.Add(work);
                        items.AddRange(message.Inbound.Media.Select(medium =>
                            new MediumWork($"{MediumWork.Word} {message.Inbound.Line} {medium.Id}", work, medium)));
                        break;
                    case WebhookItem.Receipt receipt:
                        receipts.Add((receipt.Delivery, slice));
                        break;
                    case WebhookItem.Notice notice:
                        items.Add(new EventWork(KeyOf(notice.Event), notice.Event, slice));
                        break;
                    case WebhookItem.Left left:
                        faults.Add(new InboxFault(left.Reason, slice.Cut()));
                        break;
                }
            }
        }

        if (receipts.Count > 0)
        {
            items.Add(new ReceiptWork($"receipts {row.Id}", [.. receipts.Select(pair => pair.Receipt)], [.. receipts.Select(pair => pair.Slice)]));
        }

        return new BodyContent(items, faults);
    }

    private static string KeyOf(LineEvent lineEvent) => lineEvent switch
    {
        LineEvent.AddressChanged changed => KeyOf(changed.Line, changed.Previous),
        LineEvent.Called called => KeyOf(called.Line, called.Citizen),
        LineEvent.MarketingChosen chosen => KeyOf(chosen.Line, chosen.Citizen),
        _ => lineEvent.Line.Value,
    };

    private static string KeyOf(LineId line, CitizenAddress citizen) =>
        $"{line.Value} {citizen.Phone?.Digits ?? (citizen.User ?? citizen.ParentUser)?.Value}";
}
