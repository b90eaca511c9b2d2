// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Control;

/// <summary>A new status of a template.</summary>
internal sealed record TemplateOrder(string Status, string? Reason = null);
