// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Testing.Towns;

/// <summary>What a citizen can tap in a message that the host sent.</summary>
internal static class Tap
{
    /// <summary>The answer to a message by the button or row of that title, or null when it has none.</summary>
    public static CitizenMessage? Find(AcceptedRequest sent, string title) =>
        Options(sent).Where(option => option.Title == title).Select(option => new CitizenMessage(option.Content) { ReplyTo = sent.MessageId }).FirstOrDefault();

    /// <summary>The titles that a message offers.</summary>
    public static IEnumerable<string> Titles(AcceptedRequest? sent) => sent is null ? [] : Options(sent).Select(option => option.Title);

    private static IEnumerable<(string Title, CitizenContent Content)> Options(AcceptedRequest sent)
    {
        var action = sent.Kind == "interactive" ? JsonNode.Parse(sent.Body.Span)?["interactive"]?["action"] : null;
        var buttons = Items(action?["buttons"]).Select(button => button["reply"]!)
            .Select(reply => (Text(reply, "title")!, CitizenContent.ButtonReply(Text(reply, "id")!, Text(reply, "title")!)));
        var rows = Items(action?["sections"]).SelectMany(section => Items(section["rows"]))
            .Select(row => (Text(row, "title")!, CitizenContent.ListReply(Text(row, "id")!, Text(row, "title")!, Text(row, "description"))));
        return buttons.Concat(rows);
    }

    private static IEnumerable<JsonNode> Items(JsonNode? array) => array?.AsArray().OfType<JsonNode>() ?? [];

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();
}
