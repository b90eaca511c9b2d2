// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Json;

/// <summary>What an order says beside its name.</summary>
internal sealed record OrderBody(long? Revision, string? Reason, string? BreakGlassCode);
