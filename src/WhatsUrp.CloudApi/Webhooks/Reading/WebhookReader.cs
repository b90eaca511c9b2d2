// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Reading;

/// <summary>Reads webhooks: any bytes, never throwing, losing nothing.</summary>
/// <remarks>
/// Lenient as the platform is loose: numbers as texts and texts as numbers, one object for an array, members twice (the last counts, but each
/// collection is read). One bad item never spoils its neighbours. Pure and thread-safe.
/// </remarks>
public static class WebhookReader
{
    private const string WhatsAppObject = "whatsapp_business_account";

    /// <summary>Reads one body.</summary>
    /// <param name="body">The raw bytes, already verified (<see cref="WebhookSignature"/>). The events hold slices of it.</param>
    /// <param name="receivedAt">When it arrived: stands in for timestamps that are missing or cannot be read.</param>
    /// <returns>The events and what was irregular.</returns>
    public static WebhookBatch Read(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        body = WithoutByteOrderMark(body);
        using var tokens = TokenIndex.Build(body.Span);
        if (tokens is null)
        {
            return Unreadable(WebhookIrregularity.NotJson);
        }

        var context = new BodyContext(body, tokens, receivedAt);
        var events = new List<WebhookEvent>();
        return ReadRoot(new Part(context, 0), new ChangeReader(context, events))
            ? new WebhookBatch(events, context.Diagnostics)
            : Unreadable(WebhookIrregularity.NotAWebhook);
    }

    /// <returns><see langword="false"/> when it is no webhook at all.</returns>
    private static bool ReadRoot(Part root, ChangeReader reader)
    {
        if (root.IsArray)
        {
            // Gateways before a service gather envelopes; an array within an array is none.
            var isAny = false;
            foreach (var item in root.Items)
            {
                isAny |= item.IsObject && ReadRoot(item, reader);
            }

            return isAny;
        }

        if (root["value"u8].Exists && root["field"u8].Exists)
        {
            root.Context.Note(WebhookIrregularity.BareChange);
            reader.ReadChange(root, account: "", at: null);
            return true;
        }

        if (!root["entry"u8].Exists && (root["messages"u8].IsArray || root["statuses"u8].IsArray))
        {
            // So the platform's own software sent it, before there was a cloud.
            root.Context.Note(WebhookIrregularity.BareChange);
            reader.ReadValue(root);
            return true;
        }

        if (root["object"u8].Text != WhatsAppObject)
        {
            root.Context.Note(WebhookIrregularity.OtherObject);
        }

        var found = false;
        for (var members = root.Members; members.MoveNext();)
        {
            if (members.IsNamed("entry"u8))
            {
                found = true;
                foreach (var entry in members.Current.Items)
                {
                    reader.ReadEntry(entry);
                }
            }
        }

        return found;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static WebhookBatch Unreadable(WebhookIrregularity why) => new([], [new WebhookDiagnostic(why, "")]);
}
