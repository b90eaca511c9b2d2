// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>What one message was understood as. Lists and fields hold the only candidate of a near miss too; what must be confirmed first stands in ToConfirm.</summary>
internal sealed record ReadingJson(
    JsonElement? Id,
    string Outcome,
    string? Verb,
    IReadOnlyList<string> Lists,
    IReadOnlyDictionary<string, JsonElement> Fields,
    IReadOnlyList<string> Missing,
    bool PossibleOptOut,
    string Rule,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? ToConfirm);
