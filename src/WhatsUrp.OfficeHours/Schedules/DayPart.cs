// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Minutes <c>[Start, End)</c> of a planned day, counted from its midnight, with the rule that decided them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayPart(int Start, int End, OfficeState State, PlannedRule Decision)
{
    public DaySegment ToSegment() => new(new TimeRange(Start, End), State, Decision);
}
