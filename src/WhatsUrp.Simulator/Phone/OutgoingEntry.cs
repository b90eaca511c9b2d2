// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using System.Text.Json;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Shapes;
using WhatsUrp.Simulator.Templates;

namespace WhatsUrp.Simulator.Phone;

/// <summary>Shows a host's message as a citizen's phone does.</summary>
internal static class OutgoingEntry
{
    public static ChatEntry Of(AcceptedRequest request, JsonElement message, string citizen, SimulatedTemplate? template)
    {
        var content = message.GetProperty(request.Kind);
        return new()
        {
            Id = request.MessageId,
            Citizen = citizen,
            PhoneNumberId = request.PhoneNumberId,
            IsFromCitizen = false,
            Kind = request.Kind,
            At = request.At,
            Text = Text(request, content),
            Menu = content.Member("action").Text("button"),
            MediaId = content.Text("id"),
            Link = content.Text("link"),
            FileName = content.Text("filename"),
            Latitude = Degrees(content, "latitude"),
            Longitude = Degrees(content, "longitude"),
            ReplyTo = request.Kind == "reaction" ? content.Text("message_id") : request.ReplyTo,
            Choices = [.. template is null ? Interactive(content) : Template(template, content)],
        };
    }

    private static string Text(AcceptedRequest request, JsonElement content) => request.Kind != "interactive"
        ? request.Text
        : string.Join("\n\n", new[] { content.Member("header").Text("text"), request.Text, content.Member("footer").Text("text") }.OfType<string>());

    private static double? Degrees(JsonElement content, string name) => content.Member(name) is { } value
        ? double.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private static IEnumerable<ChatChoice> Interactive(JsonElement content)
    {
        var action = content.Member("action");
        return content.Text("type")?.ToLowerInvariant() switch
        {
            "button" => action.Member("buttons").Items().Select(button => button.Member("reply")).Select(reply => new ChatChoice("button", reply.Text("title")!, reply.Text("id")!)),
            "list" => action.Member("sections").Items().SelectMany(Rows),
            "cta_url" => [new("link", action.Member("parameters").Text("display_text")!, Url: action.Member("parameters").Text("url"))],
            "location_request_message" => [new("location", "Invia la posizione")],
            "contact_request" => [new("contact", "Condividi il numero")],
            _ => [],
        };
    }

    private static IEnumerable<ChatChoice> Rows(JsonElement section) => ((JsonElement?)section).Member("rows").Items()
        .Select(row => new ChatChoice("row", row.Text("title")!, row.Text("id")!, row.Text("description"), section.Text("title")));

    private static IEnumerable<ChatChoice> Template(SimulatedTemplate template, JsonElement content)
    {
        var payloads = content.Member("components").Items()
            .Where(component => "button".Equals(component.Text("type"), StringComparison.OrdinalIgnoreCase))
            .ToLookup(component => component.Member("index").ToString(), component => component.Member("parameters").Items().FirstOrDefault(), StringComparer.Ordinal);
        return (TemplateFilling.Component(template, "BUTTONS")?["buttons"]?.AsArray() ?? []).Index()
            .Select(button => Choice(button.Item!, payloads[button.Index.ToString(System.Globalization.CultureInfo.InvariantCulture)].FirstOrDefault()));
    }

    private static ChatChoice Choice(JsonNode button, JsonElement parameter)
    {
        var text = button["text"]?.GetValue<string>() ?? "";
        return button["type"]?.GetValue<string>().ToUpperInvariant() switch
        {
            "QUICK_REPLY" => new("template", text, parameter.Text("payload") ?? text),
            "URL" => new("link", text, Url: FillUrl(button["url"]?.GetValue<string>() ?? "", parameter.Text("text") ?? "")),
            "REQUEST_CONTACT_INFO" => new("contact", text),
            _ => new("note", text),
        };
    }

    private static string FillUrl(string url, string value) => TemplateText.Fill(url, new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = value });
}
