// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Serialization;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Reads phrase tables without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PhraseTable))]
internal sealed partial class PhraseTableContext : JsonSerializerContext;
