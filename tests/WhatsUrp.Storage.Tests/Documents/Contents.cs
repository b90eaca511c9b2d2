// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.Storage.Tests.Documents;

/// <summary>Generates messages of every kind.</summary>
internal static class Contents
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char['\u0000', '\uD7FF'], 0, 20], Gen.Const("perché 🌊 \"x\"\n\t"), Gen.Const("\u202Eabc\u0000"));

    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'z'], 1, 8];
    private static readonly Gen<string?> Maybe = Gen.OneOf(Text.Select(text => (string?)text), Gen.Const((string?)null));

    private static readonly Gen<MediaHandle> Handle = Gen.OneOf(
        Word.Select(MediaHandle.OfId), Word.Select(word => MediaHandle.OfLink(new Uri($"https://example.org/{word}?a=1&b=è"))));

    private static readonly Gen<MediaContent> Media =
        Gen.Select(Gen.Enum<MediaKind>(), Handle, Maybe, Maybe, Gen.Bool).Select((kind, handle, caption, name, voice) =>
            new MediaContent(kind, handle, caption) { FileName = name, IsVoice = voice });

    private static readonly Gen<ContentHeader?> Header = Gen.OneOf(
        Word.Select(word => (ContentHeader?)ContentHeader.OfText(word)), Media.Select(medium => (ContentHeader?)ContentHeader.OfMedia(medium)),
        Gen.Const((ContentHeader?)null));

    private static readonly Gen<GeoPosition> Position =
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], Maybe, Maybe).Select((lat, lon, name, address) => new GeoPosition(lat, lon, name, address));

    private static readonly Gen<DateTimeOffset> Instant = Gen.Long[0, 10_000_000].Select(minutes => DateTimeOffset.UnixEpoch.AddMinutes(minutes));

    private static readonly Gen<TemplateParameter> Parameter = Gen.OneOf(
        Gen.Select(Text, Maybe).Select((value, name) => (TemplateParameter)new TemplateParameter.Text(value, name)),
        Gen.Select(Word, Gen.Decimal[-1000, 1000], Text, Maybe).Select((code, amount, shown, name) => (TemplateParameter)new TemplateParameter.Currency(code, amount, shown, name)),
        Gen.Select(Text, Instant, Gen.Bool).Select((shown, at, has) => (TemplateParameter)new TemplateParameter.Moment(shown, has ? at.UtcDateTime : null)),
        Gen.Select(Gen.Enum<MediaKind>(), Handle, Maybe).Select((kind, handle, name) => (TemplateParameter)new TemplateParameter.Media(kind, handle, name)),
        Position.Select(position => (TemplateParameter)new TemplateParameter.Location(position)),
        Text.Select(value => (TemplateParameter)new TemplateParameter.Payload(value)),
        Text.Select(value => (TemplateParameter)new TemplateParameter.CouponCode(value)),
        Text.Select(value => (TemplateParameter)new TemplateParameter.Action(value)));

    private static readonly Gen<TemplateComponent> Simple = Gen.OneOf(
        Parameter.Select(parameter => (TemplateComponent)new TemplateComponent.Header(parameter)),
        Parameter.List[0, 3].Select(list => (TemplateComponent)new TemplateComponent.Body([.. list])),
        Gen.Select(Word, Gen.Int[0, 9], Parameter, Gen.Bool).Select((kind, index, parameter, has) =>
            (TemplateComponent)new TemplateComponent.Button(new TemplateButtonKind(kind), index, has ? parameter : null)),
        Instant.Select(at => (TemplateComponent)new TemplateComponent.LimitedTimeOffer(at)));

    private static readonly Gen<TemplateComponent> Component = Gen.OneOf(
        Simple,
        Simple.List[0, 2].List[0, 2].Select(cards =>
            (TemplateComponent)new TemplateComponent.Carousel([.. cards.Select(card => (ValueList<TemplateComponent>)[.. card])])));

    private static readonly Gen<ContactCard> Card =
        Gen.Select(Text, Maybe, Maybe, Maybe, Gen.Int[0, 2], Gen.Bool).Select((name, one, two, three, count, has) => new ContactCard(new ContactName(name, one, two, three))
        {
            Phones = [.. Enumerable.Repeat(new ContactPhone(name, one, two), count)],
            Emails = [.. Enumerable.Repeat(new ContactEmail(name, three), count)],
            Addresses = [.. Enumerable.Repeat(new ContactAddress(one, two, three, name), count)],
            Urls = [.. Enumerable.Repeat(new ContactUrl(name, one), count)],
            Organization = has ? new ContactOrganization(one, two, three) : null,
            Birthday = has ? new DateOnly(1950, 2, 28) : null,
        });

    public static readonly IReadOnlyDictionary<Type, Gen<MessageContent>> OfKind = new Dictionary<Type, Gen<MessageContent>>
    {
        [typeof(TextContent)] = Gen.Select(Text, Gen.Bool).Select((text, preview) => (MessageContent)new TextContent(text, preview)),
        [typeof(ChoiceContent)] = Gen.Select(Text, Gen.Select(Text, Text, Maybe, Maybe).List[0, 3], Maybe, Header, Maybe).Select((text, options, label, header, footer) =>
            (MessageContent)new ChoiceContent(text, [.. options.Select(option => new ReplyOption(option.Item1, option.Item2, option.Item3, option.Item4))], label) { Header = header, Footer = footer }),
        [typeof(LinkContent)] = Gen.Select(Text, Text, Word, Header, Maybe).Select((text, label, path, header, footer) =>
            (MessageContent)new LinkContent(text, label, new Uri($"https://example.org/{path}")) { Header = header, Footer = footer }),
        [typeof(MediaContent)] = Media.Select(medium => (MessageContent)medium),
        [typeof(LocationContent)] = Position.Select(position => (MessageContent)new LocationContent(position)),
        [typeof(LocationRequestContent)] = Text.Select(text => (MessageContent)new LocationRequestContent(text)),
        [typeof(ContactRequestContent)] = Text.Select(text => (MessageContent)new ContactRequestContent(text)),
        [typeof(ContactsContent)] = Card.List[0, 2].Select(cards => (MessageContent)new ContactsContent([.. cards])),
        [typeof(ReactionContent)] = Gen.Select(Word, Maybe).Select((target, emoji) => (MessageContent)new ReactionContent(new MessageId("wamid." + target), emoji)),
        [typeof(FlowContent)] = Gen.Select(Text, Maybe, Maybe, Header, Gen.Bool, Gen.Bool).Select((text, token, data, header, name, draft) =>
            (MessageContent)new FlowContent(text, text, text) { IsByName = name, Token = token, Screen = data, Data = data, IsServed = draft, IsDraft = draft, Header = header, Footer = token }),
        [typeof(InteractiveContent)] = Gen.Select(Word, Text, Text, Header, Maybe).Select((kind, text, action, header, footer) =>
            (MessageContent)new InteractiveContent(kind, text, action) { Header = header, Footer = footer }),
        [typeof(TemplateContent)] = Gen.Select(Word, Word, Component.List[0, 3], Maybe).Select((name, language, components, reading) =>
            (MessageContent)new TemplateContent(name, language, [.. components]) { Reading = reading }),
    };
}
