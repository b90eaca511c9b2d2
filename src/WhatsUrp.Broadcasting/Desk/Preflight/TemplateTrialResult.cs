// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>What a template turned out to be.</summary>
internal readonly record struct TemplateTrialResult(DeskFault? Fault, string? Words, string? Warning);
