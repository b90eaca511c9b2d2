// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Messages;
using WhatsUrp.CloudApi.Webhooks.Statuses;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Puts what webhooks tell into the words of the service.</summary>
/// <remarks>Pure and thread-safe.</remarks>
/// <param name="lines">Finds the lines.</param>
public sealed class WebhookTranslator(ILineResolver lines)
{
    /// <summary>Translates all that one webhook tells.</summary>
    /// <param name="batch">The webhook as read.</param>
    /// <returns>At least one item an event, in the order of the events; an event of an account gives one item for each of its lines.</returns>
    public IReadOnlyList<WebhookItem> Translate(WebhookBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var items = new List<WebhookItem>(batch.Events.Count);
        foreach (var source in batch.Events)
        {
            var concerned = lines.Resolve(source.Origin);
            if (concerned.Count == 0)
            {
                items.Add(new WebhookItem.Left(source, "no line has this number or account") { Line = null, Key = ItemKey.Of(source) });
            }

            foreach (var line in concerned)
            {
                items.Add(Translate(source, line));
            }
        }

        return items;
    }

    private static WebhookItem Translate(WebhookEvent source, LineId line) => source switch
    {
        MessageReceived message => InboundTranslation.Translate(message, line),
        StatusChanged status => ReceiptTranslation.Translate(status, line),
        UnknownEvent => new WebhookItem.Left(source, "unknown") { Line = line, Key = ItemKey.Of(source) },
        _ => NoticeTranslation.Translate(source, line),
    };
}
