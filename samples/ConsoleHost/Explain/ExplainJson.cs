// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>Writes one JSON object a line.</summary>
[JsonSerializable(typeof(ReadingJson))]
[JsonSerializable(typeof(BadLineJson))]
internal sealed partial class ExplainJson : JsonSerializerContext
{
    private static readonly ExplainJson Lines = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Line(object value) => JsonSerializer.Serialize(value, value.GetType(), Lines);
}
