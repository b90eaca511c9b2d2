// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>UTC ticks <c>[Start, End)</c> of one verdict. Neighbours may have the same one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Segment(long Start, long End, Verdict Verdict);
