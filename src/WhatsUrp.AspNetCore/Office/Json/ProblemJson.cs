// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Json;

/// <summary>A problem as RFC 9457 has it, with every reason.</summary>
internal sealed record ProblemJson(string Type, string Title, int Status, string Detail, IReadOnlyList<FaultJson>? Faults = null);
