// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Tests.Messages;

/// <summary>One message of every kind, with every member.</summary>
internal static class SampleMessages
{
    private static readonly ContentHeader Title = ContentHeader.OfText("Comune di San Romano");
    private static readonly MediaHandle Link = MediaHandle.OfLink(new Uri("https://example.org/mappa.jpg"));

    public static IReadOnlyDictionary<string, OutboundMessage> All { get; } = new Dictionary<string, OutboundMessage>
    {
        ["text"] = Of(new TextContent("Perché l’acqua è «torbida»? Così: https://example.org/è 🚰", HasPreview: true)),
        ["text to user"] = Of(new TextContent("Ciao")) with { To = new CitizenAddress(null, User("IT.1349")) },
        ["text to parent user"] = Of(new TextContent("Ciao")) with { To = new CitizenAddress(null, null, User("IT.ENT.1349")) },
        ["text to both"] = Of(new TextContent("Ciao")) with { To = new CitizenAddress(CloudBench.Mario.Phone, User("IT.1349")) },
        ["envelope"] = Of(new TextContent("Ciao")) with { InReplyTo = new MessageId("wamid.Q"), Correlation = "d:42:1", IdentityHash = "DF2lS5v2W6x=" },
        ["buttons"] = Of(new ChoiceContent("Accetti?", [new ReplyOption("yes", "Sì"), new ReplyOption("no", "No")]) { Header = ContentHeader.OfMedia(new MediaContent(MediaKind.Image, Link)), Footer = "Informativa" }),
        ["list"] = Of(new ChoiceContent("Quale frazione?", [new ReplyOption("n", "Naggio", "Piazza", "Frazioni"), new ReplyOption("v", "Villetta", null, "Frazioni"), new ReplyOption("c", "Centro", null, "Altro")], "Scegli") { Header = Title, Footer = "Puoi cambiarla" }),
        ["list without sections"] = Of(new ChoiceContent("Quale frazione?", [new ReplyOption("n", "Naggio")], "Scegli")),
        ["image"] = Of(new MediaContent(MediaKind.Image, Link, "La mappa")),
        ["video"] = Of(new MediaContent(MediaKind.Video, MediaHandle.OfId("55"), "Il video")),
        ["voice"] = Of(new MediaContent(MediaKind.Audio, MediaHandle.OfId("55")) { IsVoice = true }),
        ["document"] = Of(new MediaContent(MediaKind.Document, MediaHandle.OfId("55"), "Il bando") { FileName = "bando.pdf" }),
        ["sticker"] = Of(new MediaContent(MediaKind.Sticker, MediaHandle.OfId("55"))),
        ["location"] = Of(new LocationContent(new GeoPosition(44.17, 10.33, "Municipio", "Via Roma 1"))),
        ["contacts"] = Of(new ContactsContent([new ContactCard(new ContactName("Ufficio anagrafe")) { Phones = [new ContactPhone("+39 0583 1234", "WORK")], Emails = [new ContactEmail("anagrafe@example.org")], Addresses = [new ContactAddress("Via Roma 1", "San Romano", CountryCode: "it")], Urls = [new ContactUrl("https://example.org")], Organization = new ContactOrganization("Comune"), Birthday = new DateOnly(1946, 6, 2) }])),
        ["reaction"] = Of(new ReactionContent(new MessageId("wamid.Q"), "👍")) with { InReplyTo = new MessageId("wamid.Q") },
        ["reaction removed"] = Of(new ReactionContent(new MessageId("wamid.Q"), null)),
        ["link"] = Of(new LinkContent("Il bando è online", "Apri", new Uri("https://example.org/bando")) { Header = Title, Footer = "Scade lunedì" }),
        ["location request"] = Of(new LocationRequestContent("Dove si trova la buca?")),
        ["contact request"] = Of(new ContactRequestContent("Ci lasci il numero?")),
        ["flow"] = Of(new FlowContent("Compila il modulo", "Compila", "77") { Token = "t", Screen = "S1", Data = """{"frazione":"Naggio"}""", IsDraft = true, Header = Title, Footer = "Due minuti" }),
        ["flow served"] = Of(new FlowContent("Compila il modulo", "Compila", "modulo") { IsByName = true, IsServed = true }),
        ["interactive"] = Of(new InteractiveContent("catalog_message", "Il catalogo", """{"name":"catalog_message","parameters":{"thumbnail_product_retailer_id":"x"}}""") { Footer = "Fine" }),
        ["template"] = Of(new TemplateContent("benvenuto", "it")),
        ["template named"] = Of(new TemplateContent("allerta_meteo", "it", [
            new TemplateComponent.Header(new TemplateParameter.Media(MediaKind.Image, MediaHandle.OfId("55"))),
            TemplateComponent.BodyOf(new Dictionary<string, string> { ["frazione"] = "Naggio", ["ora"] = "9:00" }),
            new TemplateComponent.Button(TemplateButtonKind.QuickReply, 0, new TemplateParameter.Payload("OFF_EMERGENZE")),
            new TemplateComponent.Button(TemplateButtonKind.Url, 1, new TemplateParameter.Text("42"))])),
        ["template positional"] = Of(new TemplateContent("avviso", "it", [
            new TemplateComponent.Header(new TemplateParameter.Location(new GeoPosition(44.17, 10.33, "Municipio", "Via Roma 1"))),
            new TemplateComponent.Body([new TemplateParameter.Text("Naggio"), new TemplateParameter.Currency("EUR", 12.5m, "12,50 €"), new TemplateParameter.Moment("lunedì"), new TemplateParameter.Moment("domenica 7 giugno alle 9:00", new DateTime(2026, 6, 7, 9, 0, 0, DateTimeKind.Unspecified))]),
            new TemplateComponent.Button(TemplateButtonKind.CopyCode, 0, new TemplateParameter.CouponCode("NATALE")),
            new TemplateComponent.Button(TemplateButtonKind.Flow, 1, new TemplateParameter.Action("""{"flow_token":"t"}"""))])),
        ["template offer"] = Of(new TemplateContent("offerta", "it", [new TemplateComponent.LimitedTimeOffer(new DateTimeOffset(2026, 12, 24, 12, 0, 0, TimeSpan.Zero))])),
        ["template carousel"] = Of(new TemplateContent("eventi", "it", [TemplateComponent.BodyOf("Natale"), new TemplateComponent.Carousel([[new TemplateComponent.Header(new TemplateParameter.Media(MediaKind.Image, Link)), TemplateComponent.BodyOf("Mercatino")], [TemplateComponent.BodyOf("Presepe")]])])),
    };

    private static OutboundMessage Of(MessageContent content) => CloudBench.Message(content);

    private static UserId User(string id)
    {
        Assert.True(UserId.TryCreate(id, out var user));
        return user;
    }
}
