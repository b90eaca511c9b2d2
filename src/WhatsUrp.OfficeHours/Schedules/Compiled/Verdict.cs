// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>The state at an instant, with the rule that decided it and its reason.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Verdict(OfficeState State, RuleRef Rule, string? Reason);
