// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>Says in our words what an example says in JSON.</summary>
internal static class MessageReader
{
    public static OutboundMessage Read(JsonObject json) => new()
    {
        Line = CloudBench.SanRomano,
        To = CitizenAddress.OfPhone(json.Text("to")!),
        InReplyTo = json["context"]?.Text("message_id") is { } quoted ? new MessageId(quoted) : null,
        Content = Content(json),
    };

    public static string? Text(this JsonNode? node, string name) => node?[name]?.GetValue<string>();

    public static MediaContent Media(MediaKind kind, JsonNode json) => new(kind, json.Text("id") is { } id ? MediaHandle.OfId(id) : MediaHandle.OfLink(new Uri(json.Text("link")!)), json.Text("caption"))
    {
        FileName = json.Text("filename"),
    };

    private static MessageContent Content(JsonObject json)
    {
        var type = json.Text("type")!;
        var body = json[type]!;
        return type switch
        {
            "text" => new TextContent(body.Text("body")!, body["preview_url"]!.GetValue<bool>()),
            "location" => new LocationContent(new GeoPosition(body["latitude"]!.GetValue<double>(), body["longitude"]!.GetValue<double>(), body.Text("name"), body.Text("address"))),
            "contacts" => new ContactsContent([.. body.AsArray().Select(card => Card(card!))]),
            "reaction" => new ReactionContent(new MessageId(body.Text("message_id")!), body.Text("emoji")),
            "template" => TemplateMessageReader.Read(body),
            "interactive" => Interactive(body),
            _ => Media(Enum.Parse<MediaKind>(type, ignoreCase: true), body),
        };
    }

    private static MessageContent Interactive(JsonNode json)
    {
        var text = json["body"]!.Text("text")!;
        var action = json["action"]!;
        var header = json["header"] is { } head ? Header(head) : null;
        var footer = json["footer"]?.Text("text");
        switch (json.Text("type"))
        {
            case "button":
                return new ChoiceContent(text, [.. action["buttons"]!.AsArray().Select(button => new ReplyOption(button!["reply"]!.Text("id")!, button["reply"]!.Text("title")!))]) { Header = header, Footer = footer };
            case "list":
                var rows = action["sections"]!.AsArray().SelectMany(section => section!["rows"]!.AsArray().Select(row => new ReplyOption(row!.Text("id")!, row.Text("title")!, row.Text("description"), section.Text("title"))));
                return new ChoiceContent(text, [.. rows], action.Text("button")) { Header = header, Footer = footer };
            case "flow":
                var parameters = action["parameters"]!;
                return new FlowContent(text, parameters.Text("flow_cta")!, parameters.Text("flow_id") ?? parameters.Text("flow_name")!)
                {
                    IsByName = parameters["flow_name"] is not null,
                    IsDraft = parameters.Text("mode") == "draft",
                    Token = parameters.Text("flow_token"),
                    Screen = parameters["flow_action_payload"]!.Text("screen"),
                    Data = parameters["flow_action_payload"]!["data"]!.ToJsonString(),
                    Header = header,
                    Footer = footer,
                };
            case var kind:
                return new InteractiveContent(kind!, text, action.ToJsonString()) { Header = header, Footer = footer };
        }
    }

    private static ContentHeader Header(JsonNode json) => json.Text("type") is { } kind && kind != "text"
        ? ContentHeader.OfMedia(Media(Enum.Parse<MediaKind>(kind, ignoreCase: true), json[kind]!))
        : ContentHeader.OfText(json.Text("text")!);

    private static ContactCard Card(JsonNode json)
    {
        var name = json["name"]!;
        return new ContactCard(new ContactName(name.Text("formatted_name")!, name.Text("first_name"), name.Text("last_name"), name.Text("middle_name"), name.Text("prefix"), name.Text("suffix")))
        {
            Phones = [.. List("phones").Select(item => new ContactPhone(item.Text("phone")!, item.Text("type"), item.Text("wa_id")))],
            Emails = [.. List("emails").Select(item => new ContactEmail(item.Text("email")!, item.Text("type")))],
            Urls = [.. List("urls").Select(item => new ContactUrl(item.Text("url")!, item.Text("type")))],
            Addresses = [.. List("addresses").Select(item => new ContactAddress(item.Text("street"), item.Text("city"), item.Text("state"), item.Text("zip"), item.Text("country"), item.Text("country_code"), item.Text("type")))],
            Organization = json["org"] is { } org ? new ContactOrganization(org.Text("company"), org.Text("department"), org.Text("title")) : null,
            Birthday = DateOnly.ParseExact(json.Text("birthday")!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

        IEnumerable<JsonNode> List(string member) => json[member]!.AsArray().Select(item => item!);
    }
}
