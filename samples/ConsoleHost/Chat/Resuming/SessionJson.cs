// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Serialization;

namespace WhatsUrp.ConsoleHost.Chat.Resuming;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SessionState))]
internal sealed partial class SessionJson : JsonSerializerContext;
