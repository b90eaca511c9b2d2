// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Webhooks.Messages;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Translates what citizens send.</summary>
internal static class InboundTranslation
{
    public static WebhookItem Translate(MessageReceived message, LineId line)
    {
        if (message.Content is SystemContent system)
        {
            return Notice(System(message, system, line));
        }

        // What is said in a group, or to an app that only stands by, is not said to the line; deletions and permissions are nothing to answer.
        var aside = (message.Origin.Field, message) switch
        {
            (not "messages", _) => message.Origin.Field,
            (_, { GroupId: not null }) => "group",
            (_, { Content: CallPermissionContent }) => "call_permission_reply",
            (_, { Content: RevokeContent or WelcomeRequestContent }) => message.Kind.Name,
            _ => null,
        };
        return aside is null ? Inbound() : Notice(new LineEvent.Other("messages", aside) { Line = line, At = message.At });

        WebhookItem Notice(LineEvent happened) => new WebhookItem.Notice(happened) { Line = line, Key = Key() };

        WebhookItem Inbound() => Sender(message) is { } from
            ? new WebhookItem.Message(Build(message, line, from)) { Line = line, Key = Key() }
            : new WebhookItem.Left(message, "the message names no sender") { Line = line, Key = Key() };

        string Key() => message.Id.Length > 0 ? ItemKey.Of("message", message.Id) : ItemKey.Of(message);
    }

    private static InboundMessage Build(MessageReceived message, LineId line, CitizenAddress from)
    {
        // A correction counts as what it corrects to: a misspelt command may be mended in place.
        var (kind, content, context) = message.Content is EditContent edit
            ? (edit.Kind, edit.Corrected, edit.Context)
            : (message.Kind, message.Content, message.Context);
        var inbound = new InboundMessage
        {
            Line = line,
            Id = PlatformIds.Message(message.Id) ?? new MessageId("sha256." + ItemKey.Of(message)),
            From = from,
            SentAt = message.At,
            Kind = kind,
            InReplyTo = PlatformIds.Message(context?.Id),
            Forwarded = context?.Forwarded ?? false,
        };
        return content switch
        {
            TextContent text => inbound with { Text = text.Body },
            MediaContent medium => inbound with { Text = medium.Caption, Media = Media(medium) },
            LocationContent place => Place(inbound, place),
            ContactsContent contacts => inbound with { Text = CardText.Write(contacts.Cards) },
            ChoiceContent choice => inbound with { Text = choice.Title, Payload = choice.Id },
            TemplateButtonContent button => inbound with { Kind = MessageKind.Interactive, Text = button.Text, Payload = button.Payload },
            FlowAnswerContent flow => inbound with { Payload = flow.ResponseJson },
            ReactionContent reaction => inbound with { InReplyTo = PlatformIds.Message(reaction.MessageId) },
            OrderContent order => inbound with { Text = order.Text },
            _ => inbound,
        };
    }

    /// <summary>The sender; who answers a request for the own number adds that number.</summary>
    private static CitizenAddress? Sender(MessageReceived message)
    {
        var from = message.From.ToAddress();
        return from is { Phone: null }
            && message.Content is ContactsContent { Cards: [{ Origin: "contact_request", Phones: [{ WaId: { } own }] }] }
            && PhoneNumber.TryParse(own, out var number)
            ? new CitizenAddress(number, from.User, from.ParentUser) : from;
    }

    private static LineEvent System(MessageReceived message, SystemContent system, LineId line)
    {
        var before = message.From.ToAddress() ?? system.Previous.ToAddress();
        return before is not null && system.Current.ToAddress() is { } after && after != before
            ? new LineEvent.AddressChanged(before, after) { Line = line, At = message.At }
            : new LineEvent.Other("system", system.Type) { Line = line, At = message.At };
    }

    private static MediaReference[] Media(MediaContent medium) =>
        medium.Id.Length == 0 ? [] : [new MediaReference(medium.Id, medium.MimeType, medium.Sha256, medium.FileName)];

    private static InboundMessage Place(InboundMessage inbound, LocationContent place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude }
            ? inbound with { Position = new GeoPosition(latitude, longitude, place.Name, place.Address) }
            : inbound with { Text = place.Name ?? place.Address };
}
