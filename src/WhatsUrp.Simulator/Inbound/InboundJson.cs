// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Media;

namespace WhatsUrp.Simulator.Inbound;

/// <summary>Writes a citizen's message as webhooks carry it.</summary>
internal static class InboundJson
{
    public static ReadOnlyMemory<byte> Write(SimulatedNumber number, Citizen citizen, CitizenMessage message, string id, DateTimeOffset at, StoredMedium? medium, string? mediumAddress)
    {
        var value = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["metadata"] = new JsonObject { ["display_phone_number"] = number.DisplayPhoneNumber, ["phone_number_id"] = number.PhoneNumberId },
        };
        if (message.Content.Kind != "system")
        {
            value["contacts"] = new JsonArray(Contact(citizen));
        }

        value["messages"] = new JsonArray(Message(number, citizen, message, id, at, medium, mediumAddress));
        return RelaxedJson.Write(new JsonObject { ["field"] = "messages", ["value"] = value });
    }

    private static JsonObject Contact(Citizen citizen)
    {
        var profile = new JsonObject { ["name"] = citizen.Name };
        Put(profile, "username", citizen.Username);
        var contact = new JsonObject { ["profile"] = profile };
        Put(contact, "wa_id", citizen.ShownWaId);
        Put(contact, "user_id", citizen.UserId);
        Put(contact, "parent_user_id", citizen.ParentUserId);
        return contact;
    }

    private static JsonObject Message(
        SimulatedNumber number, Citizen citizen, CitizenMessage message, string id, DateTimeOffset at, StoredMedium? medium, string? mediumAddress)
    {
        var json = new JsonObject();
        Put(json, "from", citizen.ShownWaId);
        Put(json, "from_user_id", citizen.UserId);
        Put(json, "from_parent_user_id", citizen.ParentUserId);
        json["id"] = id;
        json["timestamp"] = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Put(json, "context", Context(number, message));
        json["type"] = message.Content.Kind;
        Put(json, message.Content.Kind, Body(message.Content, medium, mediumAddress));
        foreach (var (name, beside) in message.Content.Beside ?? [])
        {
            json[name] = beside?.DeepClone();
        }

        return json;
    }

    private static JsonObject? Context(SimulatedNumber number, CitizenMessage message) =>
        message.ReplyTo is { } replied ? new() { ["from"] = number.DisplayPhoneNumber, ["id"] = replied }
        : message.IsForwarded ? new() { ["forwarded"] = true }
        : null;

    private static JsonNode? Body(CitizenContent content, StoredMedium? medium, string? mediumAddress)
    {
        var body = content.Body?.DeepClone();
        if (medium is not null && body is JsonObject of)
        {
            of["mime_type"] = medium.MimeType;
            of["sha256"] = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(medium.Bytes));
            of["id"] = medium.Id;
            of["url"] = mediumAddress;
        }

        return body;
    }

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
