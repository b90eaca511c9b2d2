// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Configuration;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>The office hours of the lines of a host.</summary>
public sealed class OfficeHoursOptions
{
    /// <summary>Gets the schedules by line. A line without one is always open.</summary>
    /// <value>Filled from <c>WhatsUrp:Lines:&lt;line id&gt;:OfficeHours</c>; a host may add or replace schedules by code.</value>
    public IDictionary<LineId, OfficeSchedule> Schedules { get; } = new Dictionary<LineId, OfficeSchedule>();

    /// <summary>Gets or sets the IANA zone by which the lines without a schedule tell the time.</summary>
    /// <value>The default is <c>Europe/Rome</c>.</value>
    public string TimeZone { get; set; } = "Europe/Rome";

    internal Dictionary<LineId, ScheduleReading> Readings { get; } = [];

    internal List<LineFault> Faults { get; } = [];
}
