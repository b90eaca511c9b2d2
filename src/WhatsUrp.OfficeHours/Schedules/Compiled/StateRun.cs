// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>UTC ticks <c>[Start, End)</c> without a change of state, whichever rules decided it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StateRun(long Start, long End, OfficeState State);
