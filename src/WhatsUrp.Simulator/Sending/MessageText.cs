// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Simulator.Shapes;

namespace WhatsUrp.Simulator.Sending;

/// <summary>What a citizen reads of a message.</summary>
internal static class MessageText
{
    public static string Of(string kind, JsonElement content) => kind switch
    {
        "text" => content.Text("body"),
        "image" or "video" or "document" => content.Text("caption"),
        "interactive" => content.Member("body").Text("text"),
        "location" => content.Text("name"),
        "reaction" => content.Text("emoji"),
        "contacts" => string.Join(", ", content.EnumerateArray().Select(card => card.Member("name").Text("formatted_name"))),
        _ => null,
    } ?? "";
}
