// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>The sort of a date of the year.</summary>
internal enum DatePointKind
{
    /// <summary><c>Dec 24</c>.</summary>
    MonthDay,

    /// <summary><c>easter</c>.</summary>
    Easter,

    /// <summary><c>Oct Su[-1]</c>.</summary>
    NthWeekday,
}
