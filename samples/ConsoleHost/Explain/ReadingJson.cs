// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>What one message was understood as.</summary>
internal sealed record ReadingJson(
    JsonElement? Id,
    string Outcome,
    string? Verb,
    IReadOnlyList<string> Lists,
    IReadOnlyDictionary<string, JsonElement> Fields,
    IReadOnlyList<string> Missing,
    bool PossibleOptOut,
    string Rule);
