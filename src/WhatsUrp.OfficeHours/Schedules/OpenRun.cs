// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>A stretch of UTC ticks <c>[Start, End)</c> without a change of state; its ends do not touch another one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenRun(long Start, long End);
