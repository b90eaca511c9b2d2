// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;

namespace WhatsUrp.Simulator.Control;

/// <summary>A change of any field.</summary>
internal sealed record ChangeOrder(string Field, JsonNode Value, string? PhoneNumberId = null);
