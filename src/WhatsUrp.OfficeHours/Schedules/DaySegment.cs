// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>A part of a planned day that one rule decided.</summary>
/// <param name="Hours">The part of the day, in civil time.</param>
/// <param name="State">The state.</param>
/// <param name="Decision">The rule that decided, with its reason.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DaySegment(TimeRange Hours, OfficeState State, PlannedRule Decision);
