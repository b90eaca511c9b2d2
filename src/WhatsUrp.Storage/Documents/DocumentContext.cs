// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Serialization;
using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Documents;

/// <summary>The JSON that the providers keep.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DraftDocument))]
[JsonSerializable(typeof(IReadOnlyList<MediaReference>))]
[JsonSerializable(typeof(GeoPosition))]
internal sealed partial class DocumentContext : JsonSerializerContext;
