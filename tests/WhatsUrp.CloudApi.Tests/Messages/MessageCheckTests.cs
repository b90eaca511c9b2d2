// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Messages;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Tests.Messages;

/// <summary>Each limit holds to the character: the longest passes, one more does not.</summary>
public sealed class MessageCheckTests
{
    private static readonly Uri Page = new("https://example.org");

    private static readonly Dictionary<string, (int Most, Func<int, MessageContent> Make)> Limits = new()
    {
        ["text"] = (4096, n => new TextContent(Text(n))),
        ["caption"] = (1024, n => new MediaContent(MediaKind.Image, MediaHandle.OfId("1"), Text(n))),
        ["body of buttons"] = (1024, n => new ChoiceContent(Text(n), [new("a", "b")])),
        ["body of a list"] = (4096, n => new ChoiceContent(Text(n), [new("a", "b")], "menu")),
        ["body of a link"] = (1024, n => new LinkContent(Text(n), "Apri", Page)),
        ["body of a location request"] = (1024, n => new LocationRequestContent(Text(n))),
        ["body of a contact request"] = (1024, n => new ContactRequestContent(Text(n))),
        ["header"] = (60, n => new ChoiceContent("x", [new("a", "b")]) { Header = ContentHeader.OfText(Text(n)) }),
        ["footer"] = (60, n => new ChoiceContent("x", [new("a", "b")]) { Footer = Text(n) }),
        ["title of a button"] = (20, n => new ChoiceContent("x", [new("a", Text(n))])),
        ["payload of a button"] = (256, n => new ChoiceContent("x", [new(Text(n), "b")])),
        ["buttons"] = (3, n => new ChoiceContent("x", Options(n))),
        ["label of a menu"] = (20, n => new ChoiceContent("x", [new("a", "b")], Text(n))),
        ["rows"] = (10, n => new ChoiceContent("x", Options(n), "menu")),
        ["payload of a row"] = (200, n => new ChoiceContent("x", [new(Text(n), "b")], "menu")),
        ["title of a row"] = (24, n => new ChoiceContent("x", [new("a", Text(n))], "menu")),
        ["description of a row"] = (72, n => new ChoiceContent("x", [new("a", "b", Text(n))], "menu")),
        ["heading of a section"] = (24, n => new ChoiceContent("x", [new("a", "b", null, Text(n))], "menu")),
        ["label of a link"] = (20, n => new LinkContent("x", Text(n), Page)),
        ["label of a form"] = (30, n => new FlowContent("x", Text(n), "1")),
        ["contacts"] = (257, n => new ContactsContent([.. Enumerable.Repeat(new ContactCard(new ContactName("a")), n)])),
        ["name of a template"] = (512, n => new TemplateContent(Text(n), "it")),
        ["payload of a template"] = (256, n => Template(new TemplateParameter.Payload(Text(n)))),
        ["cards"] = (10, n => new TemplateContent("x", "it", [new TemplateComponent.Carousel([.. Enumerable.Repeat((ValueList<TemplateComponent>)[], n)])])),
    };

    private static readonly Dictionary<string, MessageContent> Faulty = new()
    {
        ["blank text"] = new TextContent(" \n"),
        ["caption of a sound"] = new MediaContent(MediaKind.Audio, MediaHandle.OfId("1"), "no"),
        ["caption of a sticker"] = new MediaContent(MediaKind.Sticker, MediaHandle.OfId("1"), "no"),
        ["file name of a picture"] = new MediaContent(MediaKind.Image, MediaHandle.OfId("1")) { FileName = "a.jpg" },
        ["voice that is a clip"] = new MediaContent(MediaKind.Video, MediaHandle.OfId("1")) { IsVoice = true },
        ["latitude"] = new LocationContent(new GeoPosition(90.1, 0)),
        ["longitude that is no number"] = new LocationContent(new GeoPosition(0, double.NaN)),
        ["nameless contact"] = new ContactsContent([new ContactCard(new ContactName(""))]),
        ["reaction to nothing"] = new ReactionContent(default, "a"),
        ["equal payloads"] = new ChoiceContent("x", [new("a", "b"), new("a", "c")]),
        ["sections of which one has no heading"] = new ChoiceContent("x", [new("a", "b", null, "s"), new("b", "c")], "menu"),
        ["list with a picture above"] = new ChoiceContent("x", [new("a", "b")], "menu") { Header = ContentHeader.OfMedia(new MediaContent(MediaKind.Image, MediaHandle.OfId("1"))) },
        ["header that is a sound"] = new ChoiceContent("x", [new("a", "b")]) { Header = ContentHeader.OfMedia(new MediaContent(MediaKind.Audio, MediaHandle.OfId("1"))) },
        ["header with a caption"] = new ChoiceContent("x", [new("a", "b")]) { Header = ContentHeader.OfMedia(new MediaContent(MediaKind.Image, MediaHandle.OfId("1"), "no")) },
        ["page of another scheme"] = new LinkContent("x", "Apri", new Uri("ftp://example.org")),
        ["emoji on a form's button"] = new FlowContent("x", "Apri 🚰", "1"),
        ["form without an id"] = new FlowContent("x", "Apri", ""),
        ["data without a screen"] = new FlowContent("x", "Apri", "1") { Data = "{}" },
        ["data that are no object"] = new FlowContent("x", "Apri", "1") { Screen = "S", Data = "[]" },
        ["data that are no JSON"] = new FlowContent("x", "Apri", "1") { Screen = "S", Data = "{}{" },
        ["screen of a served form"] = new FlowContent("x", "Apri", "1") { Screen = "S", IsServed = true },
        ["action that is no JSON"] = new InteractiveContent("voice_call", "x", "{"),
        ["name of a template in capitals"] = new TemplateContent("Allerta", "it"),
        ["template without a language"] = new TemplateContent("allerta", ""),
        ["line break in a gap"] = Body(new TemplateParameter.Text("a\nb")),
        ["five blanks in a gap"] = Body(new TemplateParameter.Text("a     b")),
        ["named and numbered gaps"] = Body(new TemplateParameter.Text("a", "x"), new TemplateParameter.Text("b")),
        ["a gap filled twice"] = Body(new TemplateParameter.Text("a", "x"), new TemplateParameter.Text("b", "x")),
        ["payload in a body"] = Body(new TemplateParameter.Payload("a")),
        ["unknown currency"] = Body(new TemplateParameter.Currency("EURO", 1, "1 €")),
        ["eleventh button"] = new TemplateContent("x", "it", [new TemplateComponent.Button(TemplateButtonKind.Url, 10)]),
        ["two buttons at one place"] = new TemplateContent("x", "it", [new TemplateComponent.Button(TemplateButtonKind.Url, 0), new TemplateComponent.Button(TemplateButtonKind.Url, 0)]),
        ["two bodies"] = new TemplateContent("x", "it", [TemplateComponent.BodyOf("a"), TemplateComponent.BodyOf("b")]),
        ["action of a button that is no JSON"] = Template(new TemplateParameter.Action("no")),
    };

    public static TheoryData<string> LimitNames => [.. Limits.Keys];

    public static TheoryData<string> FaultNames => [.. Faulty.Keys];

    [Theory]
    [MemberData(nameof(LimitNames))]
    public void A_limit_holds_to_the_character(string name)
    {
        var (most, make) = Limits[name];

        Assert.Null(Fault(make(most)));
        Assert.StartsWith("WURP0520: ", Fault(make(most + 1)), StringComparison.Ordinal);
        if (name != "header")
        {
            // An empty header cannot even be made.
            Assert.StartsWith("WURP0520: ", Fault(make(0)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void What_the_platform_would_refuse_is_found(string name) => Assert.StartsWith("WURP0520: ", Fault(Faulty[name]), StringComparison.Ordinal);

    [Fact]
    public void A_correlation_has_at_most_512_characters()
    {
        Assert.Null(MessageCheck.Fault(CloudBench.Message() with { Correlation = Text(512) }));
        Assert.NotNull(MessageCheck.Fault(CloudBench.Message() with { Correlation = Text(513) }));
    }

    [Fact]
    public async Task All_faults_of_a_message_are_told_at_once_and_none_repeats_a_text() =>
        await Verify(Fault(new ChoiceContent("", [new("Segreto", new string('S', 21)), new("Segreto", "b")]) { Footer = new string('S', 61) })!);

    private static string? Fault(MessageContent content) => MessageCheck.Fault(CloudBench.Message(content));

    private static string Text(int length) => new('a', length);

    private static ValueList<ReplyOption> Options(int count) => [.. Enumerable.Range(0, count).Select(i => new ReplyOption($"{i}", $"{i}"))];

    private static TemplateContent Body(params TemplateParameter[] parameters) => new("x", "it", [new TemplateComponent.Body([.. parameters])]);

    private static TemplateContent Template(TemplateParameter button) => new("x", "it", [new TemplateComponent.Button(TemplateButtonKind.QuickReply, 0, button)]);
}
