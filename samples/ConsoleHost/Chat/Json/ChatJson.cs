// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhatsUrp.ConsoleHost.Chat.Json;

/// <summary>Writes what a conversation says as one JSON object a line.</summary>
[JsonSerializable(typeof(OutgoingJson))]
[JsonSerializable(typeof(ErrorJson))]
[JsonSerializable(typeof(BroadcastJson))]
[JsonSerializable(typeof(ReplyJson))]
[JsonSerializable(typeof(SubscribersJson))]
[JsonSerializable(typeof(ReportsJson))]
[JsonSerializable(typeof(ExportJson))]
[JsonSerializable(typeof(EraseJson))]
[JsonSerializable(typeof(ClockJson))]
[JsonSerializable(typeof(AgainJson))]
[JsonSerializable(typeof(QuitJson))]
[JsonSerializable(typeof(HelpJson))]
[JsonSerializable(typeof(OverrideOrderJson))]
[JsonSerializable(typeof(HoursOrderJson))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    private static readonly ChatJson Lines = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Line(object value) => JsonSerializer.Serialize(value, value.GetType(), Lines);
}
