// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Serialization;

namespace WhatsUrp.Broadcasting.Outbox.Recording;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SpoolLine))]
internal sealed partial class SpoolJson : JsonSerializerContext;
