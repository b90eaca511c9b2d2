// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>A half-open interval <c>[Start, End)</c> in which an office is in one state other than closed.</summary>
/// <param name="Start">The first instant, in the offset of the office's zone.</param>
/// <param name="End">The instant after the last one, in the offset of the office's zone.</param>
/// <param name="State">The state.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OfficeInterval(DateTimeOffset Start, DateTimeOffset End, OfficeState State)
{
    /// <summary>Gets the length in elapsed time.</summary>
    public TimeSpan Length => End - Start;
}
