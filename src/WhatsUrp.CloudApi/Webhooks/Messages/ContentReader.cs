// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Reads what a message holds, by its type; where no type is named, by the member that is there.</summary>
internal static class ContentReader
{
    private static readonly string[] Members =
    [
        "text", "image", "video", "audio", "voice", "document", "sticker", "location", "contacts", "interactive", "button", "reaction",
        "order", "system", "unsupported", "edit", "revoke",
    ];

    private static readonly byte[][] MemberNames = [.. Members.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <param name="message">The message.</param>
    /// <param name="isNested">Whether it stands within an edit: an edit of an edit is not followed.</param>
    public static (MessageKind Kind, ReceivedContent Content) Read(Part message, bool isNested)
    {
        var type = message["type"u8].Word?.Trim() ?? Infer(message);
        var kind = KindOf(type);
        return (kind, Read(message, kind.Name, isNested));
    }

    private static ReceivedContent Read(Part message, string type, bool isNested) => type switch
    {
        "text" => new TextContent(Member(message, "text"u8)["body"u8].TextOrMissing("text.body")),
        "image" => MediaReader.Read(Member(message, "image"u8)),
        "video" => MediaReader.Read(Member(message, "video"u8)),
        "audio" or "voice" => MediaReader.Sound(message),
        "document" => MediaReader.Read(Member(message, "document"u8)),
        "sticker" => MediaReader.Read(Member(message, "sticker"u8)),
        "location" => PlaceReader.Location(Member(message, "location"u8)),
        "contacts" => new ContactsContent(message["contacts"u8].List(CardReader.Read)),
        "interactive" => AnswerReader.Interactive(message["interactive"u8]),
        "button" => AnswerReader.Button(Member(message, "button"u8)),
        "reaction" => AnswerReader.Reaction(Member(message, "reaction"u8)),
        "order" => OrderReader.Read(Member(message, "order"u8)),
        "system" => SystemReader.Read(message),
        "unsupported" or "unknown" => new UnsupportedContent(message["unsupported"u8]["type"u8].Word),
        "edit" when !isNested => Edit(Member(message, "edit"u8)),
        "revoke" => new RevokeContent(Member(message, "revoke"u8)["original_message_id"u8].TextOrMissing("revoke.original_message_id")),
        "request_welcome" => new WelcomeRequestContent(),
        _ => Unknown(message, type),
    };

    private static Part Member(Part message, ReadOnlySpan<byte> name)
    {
        var member = message[name];
        if (member.Exists && !member.IsObject)
        {
            message.Context.Note(WebhookIrregularity.WrongType, System.Text.Encoding.UTF8.GetString(name));
        }

        return member;
    }

    private static EditContent Edit(Part edit)
    {
        var message = edit["message"u8];
        var (kind, content) = Read(message, isNested: true);
        return new EditContent(edit["original_message_id"u8].TextOrMissing("edit.original_message_id"), kind, content, MessageReader.Context(message["context"u8]));
    }

    private static UnknownContent Unknown(Part message, string type)
    {
        message.Context.Note(WebhookIrregularity.UnknownType, "type");
        return new UnknownContent(message[System.Text.Encoding.UTF8.GetBytes(type)].Raw);
    }

    private static string Infer(Part message)
    {
        message.Context.Note(WebhookIrregularity.Missing, "type");
        for (var i = 0; i < Members.Length; i++)
        {
            if (message[MemberNames[i]].Exists)
            {
                return Members[i];
            }
        }

        return message["errors"u8].Exists ? "unsupported" : "";
    }

    private static MessageKind KindOf(string type) => type switch
    {
        "text" => MessageKind.Text,
        "voice" => MessageKind.Audio,
        "unknown" => MessageKind.Unsupported,
        _ => new MessageKind(type.ToLowerInvariant()),
    };
}
