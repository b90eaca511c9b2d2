// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;

namespace WhatsUrp.Simulator.Citizens;

/// <summary>What a citizen sends: a kind, and the JSON that stands under its name in the webhook.</summary>
/// <param name="Kind">The <c>type</c> of the message.</param>
/// <param name="Body">The object of that name; null where the kind has none.</param>
/// <remarks>Any kind and any JSON can be made, also such as Meta has not invented yet.</remarks>
public sealed record CitizenContent(string Kind, JsonNode? Body)
{
    /// <summary>Gets members that stand beside the object of the kind, such as <c>errors</c>.</summary>
    public JsonObject? Beside { get; init; }

    /// <summary>Gets the bytes of the medium, kept under an id of the simulator's own, which the webhook then carries.</summary>
    public CitizenMedium? Medium { get; init; }

    /// <summary>Makes a text.</summary>
    /// <param name="body">What the citizen writes.</param>
    public static CitizenContent Text(string body) => new("text", new JsonObject { ["body"] = body });

    /// <summary>Makes a picture, clip, voice note, document or sticker.</summary>
    /// <param name="kind"><c>image</c>, <c>video</c>, <c>audio</c>, <c>document</c> or <c>sticker</c>.</param>
    /// <param name="medium">The file.</param>
    /// <param name="caption">The words under it, if any.</param>
    public static CitizenContent Media(string kind, CitizenMedium medium, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(medium);
        var body = new JsonObject();
        Put(body, "caption", caption);
        Put(body, "filename", kind == "document" ? medium.FileName : null);
        Put(body, "voice", kind == "audio" ? medium.IsVoice : null);
        Put(body, "animated", kind == "sticker" ? false : null);
        return new(kind, body) { Medium = medium };
    }

    /// <summary>Makes a position.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="name">The name of the place, if any.</param>
    public static CitizenContent Location(double latitude, double longitude, string? name = null)
    {
        var body = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude };
        Put(body, "name", name);
        return new("location", body);
    }

    /// <summary>Makes the tap on a reply button.</summary>
    /// <param name="id">The id of the button.</param>
    /// <param name="title">What it says.</param>
    public static CitizenContent ButtonReply(string id, string title) => Reply("button_reply", new() { ["id"] = id, ["title"] = title });

    /// <summary>Makes the choice of a row of a list.</summary>
    /// <param name="id">The id of the row.</param>
    /// <param name="title">What it says.</param>
    /// <param name="description">What it says in small print, if anything.</param>
    public static CitizenContent ListReply(string id, string title, string? description = null)
    {
        var row = new JsonObject { ["id"] = id, ["title"] = title };
        Put(row, "description", description);
        return Reply("list_reply", row);
    }

    /// <summary>Makes the tap on a quick reply of a template.</summary>
    /// <param name="payload">What the host gave the button.</param>
    /// <param name="text">What it says.</param>
    public static CitizenContent TemplateButton(string payload, string text) => new("button", new JsonObject { ["payload"] = payload, ["text"] = text });

    /// <summary>Makes the answer of a filled-in form.</summary>
    /// <param name="responseJson">The answer, JSON in a string.</param>
    public static CitizenContent FlowReply(string responseJson) => Reply("nfm_reply", new() { ["name"] = "flow", ["body"] = "Sent", ["response_json"] = responseJson });

    /// <summary>Makes a reaction to a message, or takes one back.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="emoji">The sign; empty takes it back.</param>
    public static CitizenContent Reaction(string messageId, string emoji) => new("reaction", new JsonObject { ["message_id"] = messageId, ["emoji"] = emoji });

    /// <summary>Makes a contact card.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="phone">The phone number with <c>+</c>.</param>
    public static CitizenContent Contact(string name, string phone) => new("contacts", new JsonArray(new JsonObject
    {
        ["name"] = new JsonObject { ["formatted_name"] = name, ["first_name"] = name },
        ["phones"] = new JsonArray(new JsonObject { ["phone"] = phone, ["wa_id"] = string.Concat(phone.Where(char.IsAsciiDigit)), ["type"] = "CELL" }),
    }));

    /// <summary>Makes a message of a kind that the Cloud API does not carry, such as a poll.</summary>
    /// <param name="what">The kind that the citizen used.</param>
    public static CitizenContent Unsupported(string what) => new("unsupported", new JsonObject { ["type"] = what })
    {
        Beside = new()
        {
            ["errors"] = new JsonArray(new JsonObject
            {
                ["code"] = 131051,
                ["title"] = "Message type unknown",
                ["message"] = "Message type unknown",
                ["error_data"] = new JsonObject { ["details"] = "Message type is currently not supported." },
            }),
        },
    };

    private static CitizenContent Reply(string type, JsonObject reply) => new("interactive", new JsonObject { ["type"] = type, [type] = reply });

    private static void Put(JsonObject body, string name, JsonNode? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }
}
