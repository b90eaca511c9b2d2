// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;

namespace WhatsUrp.AspNetCore.Tests.Hosts;

/// <summary>Writes webhooks as Meta does: what is not ASCII is escaped.</summary>
internal static class Payload
{
    public static string Text(string id, string from, string text, string numberId = TestLines.NumberId) =>
        Messages(numberId, Message(id, from, text));

    public static string Messages(string numberId, params IEnumerable<JsonObject> messages) => Value(numberId, "messages", messages);

    public static string Statuses(params IEnumerable<JsonObject> statuses) => Value(TestLines.NumberId, "statuses", statuses);

    public static JsonObject Message(string id, string from, string text) => new()
    {
        ["from"] = from,
        ["id"] = id,
        ["timestamp"] = "1779700000",
        ["type"] = "text",
        ["text"] = new JsonObject { ["body"] = text },
    };

    public static JsonObject Picture(string id, string from, string mediumId, string caption = "Una buca") => new()
    {
        ["from"] = from,
        ["id"] = id,
        ["timestamp"] = "1779700000",
        ["type"] = "image",
        ["image"] = new JsonObject { ["id"] = mediumId, ["mime_type"] = "image/jpeg", ["caption"] = caption },
    };

    public static JsonObject Status(string id, string status) => new()
    {
        ["id"] = id,
        ["status"] = status,
        ["timestamp"] = "1779700000",
        ["recipient_id"] = "393331234567",
    };

    public static string Phone(int citizen) => "39333" + citizen.ToString("0000000", CultureInfo.InvariantCulture);

    private static string Value(string numberId, string member, IEnumerable<JsonObject> items) => new JsonObject
    {
        ["object"] = "whatsapp_business_account",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["id"] = numberId == TestLines.OtherNumberId ? "2002" : "1001",
            ["changes"] = new JsonArray(new JsonObject
            {
                ["field"] = "messages",
                ["value"] = new JsonObject
                {
                    ["messaging_product"] = "whatsapp",
                    ["metadata"] = new JsonObject { ["display_phone_number"] = "390583000000", ["phone_number_id"] = numberId },
                    ["contacts"] = new JsonArray(new JsonObject { ["profile"] = new JsonObject { ["name"] = "Città" }, ["wa_id"] = "393331234567" }),
                    [member] = new JsonArray([.. items]),
                },
            }),
        }),
    }.ToJsonString();
}
