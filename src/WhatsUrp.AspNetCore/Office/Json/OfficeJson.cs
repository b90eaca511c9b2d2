// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhatsUrp.AspNetCore.Office.Json;

/// <summary>The JSON of the office: names as in JavaScript, accents legible, members that nobody knows refused.</summary>
[JsonSerializable(typeof(BroadcastBody))]
[JsonSerializable(typeof(OrderBody))]
[JsonSerializable(typeof(ProblemJson))]
[JsonSerializable(typeof(RecordJson))]
[JsonSerializable(typeof(ListJson))]
[JsonSerializable(typeof(PreviewJson))]
[JsonSerializable(typeof(ProgressJson))]
[JsonSerializable(typeof(ReportJson))]
[JsonSerializable(typeof(CopyJson))]
[JsonSerializable(typeof(ImportJson))]
internal sealed partial class OfficeJson : JsonSerializerContext
{
    /// <summary>Gets the context whose texts keep their accents.</summary>
    public static OfficeJson Legible { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 32,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
