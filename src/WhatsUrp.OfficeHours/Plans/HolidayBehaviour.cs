// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Plans;

/// <summary>What a public holiday does to the hours of a day.</summary>
public enum HolidayBehaviour
{
    /// <summary>The day is closed, with the night that begins on it.</summary>
    Closed = 0,

    /// <summary>The day is like any other: for offices that are always staffed.</summary>
    Ignored = 1,
}
