// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.Abstractions.Tests.Messaging;

public sealed class MessageContentTests
{
    private const string Secret = "Segreto";

    public static TheoryData<MessageContent> EveryKind => new(
        new TextContent(Secret),
        new ChoiceContent(Secret, [new ReplyOption(Secret, Secret, Secret, Secret)], Secret) { Header = ContentHeader.OfText(Secret), Footer = Secret },
        new MediaContent(MediaKind.Document, MediaHandle.OfLink(new Uri("https://example.org/" + Secret)), Secret) { FileName = Secret },
        new LocationContent(new GeoPosition(44, 10, Secret, Secret)),
        new ContactsContent([new ContactCard(new ContactName(Secret)) { Phones = [new ContactPhone(Secret)] }]),
        new ReactionContent(new MessageId(Secret), Secret),
        new LinkContent(Secret, Secret, new Uri("https://example.org/" + Secret)),
        new LocationRequestContent(Secret),
        new ContactRequestContent(Secret),
        new FlowContent(Secret, Secret, Secret) { Data = $$"""{"a":"{{Secret}}"}""" },
        new InteractiveContent("catalog_message", Secret, $$"""{"name":"{{Secret}}"}"""),
        new TemplateContent(Secret, "it", [TemplateComponent.BodyOf(Secret)]) { Reading = Secret });

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void No_kind_shows_its_text(MessageContent content)
    {
        var message = new OutboundMessage { Line = new LineId("san-romano"), To = CitizenAddress.OfPhone("+393331234567"), Content = content };

        Assert.DoesNotContain(Secret, message.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("3331234567", message.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(content.Text);
    }

    [Fact]
    public void Contents_with_equal_items_are_equal()
    {
        Assert.Equal(Choice("Naggio"), Choice("Naggio"));
        Assert.Equal(Choice("Naggio").GetHashCode(), Choice("Naggio").GetHashCode());
        Assert.NotEqual(Choice("Naggio"), Choice("Villetta"));
        Assert.Equal(Template("Naggio"), Template("Naggio"));
        Assert.NotEqual(Template("Naggio"), Template("Villetta"));
    }

    [Fact]
    public void The_components_of_a_template_show_their_kind_alone() =>
        Assert.Equal("Body", TemplateComponent.BodyOf(Secret).ToString());

    [Fact]
    public void A_refusal_keeps_the_words_of_the_platform_to_itself()
    {
        var refused = new SendOutcome.Refused(131026, "undeliverable", RefusalClass.Recipient) { Details = "+393331234567", TraceId = "Az8" };

        Assert.Equal("Refused { Code = 131026, Class = Recipient, Reason = undeliverable, RetryAfter = , Subcode = , TraceId = Az8 }", refused.ToString());
    }

    [Fact]
    public void An_acceptance_masks_the_recipient()
    {
        var accepted = new SendOutcome.Accepted(new MessageId("wamid.1"), AcceptanceStatus.Accepted, CitizenAddress.OfPhone("+393331234567"));

        Assert.DoesNotContain("3331234567", accepted.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("wamid", accepted.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://example.org/a.png")]
    public void A_link_that_the_platform_could_not_fetch_is_no_handle(string link) =>
        Assert.Throws<ArgumentException>(() => MediaHandle.OfLink(new Uri(link, UriKind.RelativeOrAbsolute)));

    private static ChoiceContent Choice(string title) => new("Quale frazione?", [new ReplyOption("f", title)]);

    private static TemplateContent Template(string value) => new("allerta", "it", [TemplateComponent.BodyOf(value)]);
}
