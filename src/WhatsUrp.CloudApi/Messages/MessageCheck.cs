// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Finds what the platform would refuse for certain, before it is asked (limits of the Cloud API, in UTF-16 units).</summary>
internal static class MessageCheck
{
    public const int Caption = 1024;
    private const int Correlation = 512;

    /// <summary>Says what is wrong, or nothing.</summary>
    public static string? Fault(OutboundMessage message)
    {
        var faults = new FaultList();
        faults.AddIf(!HasRecipient(message.To), "the address of the recipient was erased");
        faults.Optional("the correlation", message.Correlation, Correlation);
        faults.AddIf(message.IdentityHash is { Length: 0 }, "the key hash is empty");
        Content(message.Content, faults);
        return faults.IsEmpty ? null : faults.ToString();
    }

    private static bool HasRecipient(CitizenAddress to) =>
        to.Phone is { Digits.Length: > 0 } || (to.Phone is null && (to.User ?? to.ParentUser) is { Value.Length: > 0 });

    private static void Content(MessageContent content, FaultList faults)
    {
        switch (content)
        {
            case TextContent text:
                faults.Text("the text", text.Text, 4096);
                break;
            case MediaContent media:
                Media(media, faults);
                break;
            case LocationContent location:
                Position(location.Position, faults);
                break;
            case ContactsContent contacts:
                faults.Count("contact cards", contacts.Contacts.Count, 1, 257);
                faults.AddIf(contacts.Contacts.Any(IsNameless), "a contact card has a formatted name");
                break;
            case ReactionContent reaction:
                faults.AddIf(reaction.Target.Value.Length == 0, "a reaction names its message");
                break;
            case TemplateContent template:
                TemplateCheck.Check(template, faults);
                break;
            default:
                InteractiveCheck.Check(content, faults);
                break;
        }
    }

    private static bool IsNameless(ContactCard card) => string.IsNullOrWhiteSpace(card.Name.FormattedName);

    public static void Media(MediaContent media, FaultList faults)
    {
        var isBare = media.Kind is MediaKind.Audio or MediaKind.Sticker;
        faults.AddIf(isBare && media.Caption is not null, "a sound or a sticker has no caption");
        faults.Optional("the caption", media.Caption, Caption);
        faults.AddIf(media.FileName is not null && media.Kind != MediaKind.Document, "only a document has a file name");
        faults.AddIf(media.IsVoice && media.Kind != MediaKind.Audio, "only a sound is a voice note");
    }

    public static void Position(GeoPosition position, FaultList faults)
    {
        faults.AddIf(!(Math.Abs(position.Latitude) <= 90), "a latitude lies between -90 and 90");
        faults.AddIf(!(Math.Abs(position.Longitude) <= 180), "a longitude lies between -180 and 180");
    }
}
