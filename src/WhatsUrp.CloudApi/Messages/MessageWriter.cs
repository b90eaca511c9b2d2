// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Writes a message as the platform takes it. What it is given has passed <see cref="MessageCheck"/>.</summary>
internal static class MessageWriter
{
    public static ReadOnlyMemory<byte> Write(OutboundMessage message) => GraphJson.Bytes(json =>
    {
        json.WriteString("messaging_product", "whatsapp");
        json.WriteString("recipient_type", "individual");
        WriteRecipient(json, message.To);
        if (message is { InReplyTo: { } quoted, Content: not ReactionContent })
        {
            json.Object("context", context => context.WriteString("message_id", quoted.Value));
        }

        json.Optional("biz_opaque_callback_data", message.Correlation);
        json.Optional("recipient_identity_key_hash", message.IdentityHash);
        WriteContent(json, message.Content);
    });

    /// <summary>Writes exactly one recipient: the number where it is known, for some messages cannot go to a user id.</summary>
    private static void WriteRecipient(Utf8JsonWriter json, CitizenAddress to)
    {
        if (to.Phone is { } phone)
        {
            json.WriteString("to", phone.E164);
        }
        else
        {
            json.WriteString("recipient", (to.User ?? to.ParentUser)!.Value.Value);
        }
    }

    private static void WriteContent(Utf8JsonWriter json, MessageContent content)
    {
        switch (content)
        {
            case TextContent text:
                json.WriteString("type", "text");
                json.Object("text", body =>
                {
                    body.WriteString("body", text.Text);
                    body.WriteBoolean("preview_url", text.HasPreview);
                });
                break;
            case MediaContent media:
                var kind = MediaWriter.Name(media.Kind);
                json.WriteString("type", kind);
                json.Object(kind, body => MediaWriter.Write(body, media));
                break;
            case LocationContent location:
                json.WriteString("type", "location");
                json.Object("location", body => PlaceWriter.Write(body, location.Position));
                break;
            case ContactsContent contacts:
                json.WriteString("type", "contacts");
                json.Array("contacts", contacts.Contacts, ContactWriter.Write);
                break;
            case ReactionContent reaction:
                json.WriteString("type", "reaction");
                json.Object("reaction", body =>
                {
                    body.WriteString("message_id", reaction.Target.Value);
                    body.WriteString("emoji", reaction.Emoji ?? "");
                });
                break;
            case TemplateContent template:
                json.WriteString("type", "template");
                json.Object("template", body => TemplateWriter.Write(body, template));
                break;
            default:
                json.WriteString("type", "interactive");
                json.Object("interactive", body => InteractiveWriter.Write(body, InteractiveShape.Of(content)!));
                break;
        }
    }
}
