// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>The nth (or, negative, the nth last) weekday of a month.</summary>
internal static class NthWeekday
{
    /// <summary>Its day number; null where the month has no such day.</summary>
    public static int? Find(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1).DayNumber;
        var last = first + DateTime.DaysInMonth(year, month) - 1;

        // Day number 0 is a Monday.
        var day = nth > 0
            ? first + (((int)weekday + 6 - (first % 7)) % 7) + ((nth - 1) * 7)
            : last - (((last % 7) - (int)weekday + 8) % 7) + ((nth + 1) * 7);
        return day >= first && day <= last ? day : null;
    }
}
