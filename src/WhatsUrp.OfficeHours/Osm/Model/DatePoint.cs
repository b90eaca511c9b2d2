// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>A date of every year or of one: <c>Dec 24</c>, <c>2027 easter -2 days</c>, <c>Oct Su[-1] +1 day</c>, <c>Sep 15+Sa</c>.</summary>
internal sealed record DatePoint(DatePointKind Kind)
{
    public int? Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    public DayOfWeek Weekday { get; init; }

    public int Nth { get; init; }

    public int OffsetDays { get; init; }

    /// <summary>The weekday to go on to, forward or <see cref="OffsetBackward"/>; the date itself when it is that weekday.</summary>
    public DayOfWeek? OffsetWeekday { get; init; }

    public bool OffsetBackward { get; init; }

    public bool IsPlain => Kind == DatePointKind.MonthDay && Year is null && OffsetDays == 0 && OffsetWeekday is null;

    /// <summary>Month and day as one number, for comparing dates within a year.</summary>
    public int Key => (Month * 100) + Day;

    /// <summary>The day number in a year; null where the year has no such date.</summary>
    public int? In(int year)
    {
        if (year is < 1 or > YearRange.Forever || Found(year) is not { } day)
        {
            return null;
        }

        if (OffsetWeekday is { } weekday)
        {
            // Day number 0 is a Monday.
            var ahead = ((int)weekday - 1 - day) % 7;
            ahead = ahead < 0 ? ahead + 7 : ahead;
            day += OffsetBackward && ahead > 0 ? ahead - 7 : ahead;
        }

        return day + OffsetDays;
    }

    public void WriteTo(StringBuilder text, bool withYear = true)
    {
        if (withYear && Year is { } year)
        {
            text.Append(year).Append(' ');
        }

        _ = Kind switch
        {
            DatePointKind.Easter => text.Append("easter"),
            DatePointKind.NthWeekday => text.Append(OsmNames.Month(Month)).Append(' ').Append(OsmNames.Day(Weekday)).Append('[').Append(Nth).Append(']'),
            _ => text.Append(OsmNames.Month(Month)).Append(CultureInfo.InvariantCulture, $" {Day:00}"),
        };
        if (OffsetWeekday is { } weekday)
        {
            text.Append(OffsetBackward ? '-' : '+').Append(OsmNames.Day(weekday));
        }

        OsmNames.WriteOffset(text, OffsetDays);
    }

    private int? Found(int year) => Kind switch
    {
        DatePointKind.Easter => GregorianEaster.Of(year).DayNumber,
        DatePointKind.NthWeekday => NthWeekday.Find(year, Month, Weekday, Nth),
        _ => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day).DayNumber : null,
    };
}
