// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>To which day the hours after midnight belong.</summary>
public enum MidnightRule
{
    /// <summary>To the day on which they start: closing a day takes its whole night, and leaves the night begun the day before.</summary>
    StartDay = 0,

    /// <summary>To the calendar day, as in the OSM <c>opening_hours</c> notation: closing a day takes all of its hours from 00:00 to 24:00.</summary>
    CalendarDay = 1,
}
