// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.Storage.Documents;

/// <summary>Writes what a message says as JSON and reads it again, without loss.</summary>
internal static class ContentJson
{
    /// <summary>Gets how the documents are written: a kind or a member that is not known is refused, never dropped.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    public static string Of(MessageContent content) =>
        JsonSerializer.Serialize(content, (JsonTypeInfo<MessageContent>)Options.GetTypeInfo(typeof(MessageContent)));

    /// <exception cref="StorageException">A release that is newer wrote it.</exception>
    public static MessageContent ToContent(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, (JsonTypeInfo<MessageContent>)Options.GetTypeInfo(typeof(MessageContent)))!;
        }
        catch (JsonException fault)
        {
            throw new StorageException("WURP0654: the content of a delivery cannot be read. Start the release that wrote it, or a later one.", fault);
        }
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(ContentContext.Default.Options)
        {
            TypeInfoResolver = ContentContext.Default.WithAddedModifier(DropComputed),
        };
        options.Converters.Add(new UnionConverter<MessageContent>(
            ("text", typeof(TextContent)), ("choice", typeof(ChoiceContent)), ("link", typeof(LinkContent)), ("media", typeof(MediaContent)),
            ("location", typeof(LocationContent)), ("locationRequest", typeof(LocationRequestContent)),
            ("contactRequest", typeof(ContactRequestContent)), ("contacts", typeof(ContactsContent)), ("reaction", typeof(ReactionContent)),
            ("flow", typeof(FlowContent)), ("interactive", typeof(InteractiveContent)), ("template", typeof(TemplateContent))));
        options.Converters.Add(new UnionConverter<TemplateComponent>(
            ("header", typeof(TemplateComponent.Header)), ("body", typeof(TemplateComponent.Body)), ("button", typeof(TemplateComponent.Button)),
            ("offer", typeof(TemplateComponent.LimitedTimeOffer)), ("carousel", typeof(TemplateComponent.Carousel))));
        options.Converters.Add(new UnionConverter<TemplateParameter>(
            ("text", typeof(TemplateParameter.Text)), ("currency", typeof(TemplateParameter.Currency)), ("moment", typeof(TemplateParameter.Moment)),
            ("media", typeof(TemplateParameter.Media)), ("location", typeof(TemplateParameter.Location)), ("payload", typeof(TemplateParameter.Payload)),
            ("coupon", typeof(TemplateParameter.CouponCode)), ("action", typeof(TemplateParameter.Action))));
        options.Converters.Add(new ValueListConverter<ReplyOption>());
        options.Converters.Add(new ValueListConverter<TemplateParameter>());
        options.Converters.Add(new ValueListConverter<TemplateComponent>());
        options.Converters.Add(new ValueListConverter<ValueList<TemplateComponent>>());
        options.Converters.Add(new ValueListConverter<ContactCard>());
        options.Converters.Add(new ValueListConverter<ContactPhone>());
        options.Converters.Add(new ValueListConverter<ContactEmail>());
        options.Converters.Add(new ValueListConverter<ContactAddress>());
        options.Converters.Add(new ValueListConverter<ContactUrl>());
        options.Converters.Add(new DocumentConverter<MediaHandle, HandleDocument>(HandleDocument.Of, document => document.ToHandle()));
        options.Converters.Add(new DocumentConverter<ContentHeader, HeaderDocument>(HeaderDocument.Of, document => document.ToHeader()));
        options.Converters.Add(new DocumentConverter<TemplateContent, TemplateDocument>(TemplateDocument.Of, document => document.ToTemplate()));
        options.Converters.Add(new TextConverter<MessageId>(id => id.Value, text => new MessageId(text)));
        options.Converters.Add(new TextConverter<TemplateButtonKind>(kind => kind.Name, text => new TemplateButtonKind(text)));
        options.Converters.Add(new TextConverter<Uri>(uri => uri.OriginalString, text => new Uri(text, UriKind.RelativeOrAbsolute)));
        options.MakeReadOnly();
        return options;
    }

    // What a record computes from its other members is no part of it.
    private static void DropComputed(JsonTypeInfo info)
    {
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i] is { Set: null, AssociatedParameter: null })
            {
                info.Properties.RemoveAt(i);
            }
        }
    }
}
