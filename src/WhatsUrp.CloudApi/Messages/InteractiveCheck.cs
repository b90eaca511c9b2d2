// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Checks interactive messages.</summary>
internal static class InteractiveCheck
{
    private const int Body = 1024;
    private const int ListBody = 4096;
    private const int Header = 60;
    private const int Footer = 60;

    public static void Check(MessageContent content, FaultList faults)
    {
        var shape = InteractiveShape.Of(content)!;
        var isList = content is ChoiceContent { MenuLabel: not null };
        faults.Text("the text", shape.Text, isList ? ListBody : Body);
        faults.Optional("the footer", shape.Footer, Footer);
        CheckHeader(shape.Header, isList, faults);
        switch (content)
        {
            case ChoiceContent choice when isList:
                List(choice, faults);
                break;
            case ChoiceContent choice:
                Buttons(choice, faults);
                break;
            case LinkContent link:
                faults.Text("the label of the button", link.Label, 20);
                faults.AddIf(link.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" }, "the page has an absolute http or https address");
                break;
            case FlowContent flow:
                Flow(flow, faults);
                break;
            case InteractiveContent other:
                faults.Text("the kind", other.Kind, 100);
                faults.JsonObject("the action", other.Action);
                break;
        }
    }

    private static void CheckHeader(ContentHeader? header, bool isList, FaultList faults)
    {
        faults.Optional("the header", header?.Text, Header);
        if (header?.Media is { } media)
        {
            faults.AddIf(isList, "the header of a list is text");
            faults.AddIf(media.Kind is MediaKind.Audio or MediaKind.Sticker, "a header is a picture, a clip or a document");
            faults.AddIf(media.Caption is not null, "a header has no caption");
            MessageCheck.Media(media, faults);
        }
    }

    private static void Buttons(ChoiceContent choice, FaultList faults)
    {
        faults.Count("buttons", choice.Options.Count, 1, 3);
        Options(choice, "button", title: 20, payload: 256, faults);
    }

    private static void List(ChoiceContent choice, FaultList faults)
    {
        faults.Text("the label of the menu", choice.MenuLabel, 20);
        faults.Count("rows", choice.Options.Count, 1, 10);
        Options(choice, "row", title: 24, payload: 200, faults);
        var sections = ListSection.Of(choice.Options);
        foreach (var option in choice.Options)
        {
            faults.Optional("the description of a row", option.Description, 72);
        }

        foreach (var section in sections)
        {
            faults.Optional("the heading of a section", section.Title, 24);
            faults.AddIf(sections.Count > 1 && section.Title is null, "each of several sections has a heading");
        }
    }

    private static void Options(ChoiceContent choice, string what, int title, int payload, FaultList faults)
    {
        foreach (var option in choice.Options)
        {
            faults.Text($"the title of a {what}", option.Title, title);
            faults.Text($"the payload of a {what}", option.Payload, payload);
        }

        faults.Distinct($"the payloads of the {what}s", choice.Options.Select(option => option.Payload));
    }

    private static void Flow(FlowContent flow, FaultList faults)
    {
        faults.Text("the label of the button", flow.Label, 30);
        faults.AddIf(flow.Label.EnumerateRunes().Any(IsEmoji), "the label of a form's button has no emoji");
        faults.AddIf(string.IsNullOrWhiteSpace(flow.Flow), "a form has an id or a name");
        faults.AddIf(flow.Data is not null && flow.Screen is null, "data need a screen");
        faults.AddIf(flow.Screen is not null && flow.IsServed, "a form that is served has no first screen of ours");
        faults.JsonObject("what fills the screen", flow.Data);
    }

    private static bool IsEmoji(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol && !rune.IsAscii;
}
