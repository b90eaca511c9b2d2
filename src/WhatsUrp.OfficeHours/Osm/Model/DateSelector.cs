// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>The dates of a rule. Years, dates, weeks and days must all match; of each any entry may.</summary>
internal sealed record DateSelector
{
    public YearRange[] Years { get; init; } = [];

    /// <summary>Months, or dates of the year.</summary>
    public DateRange[] Dates { get; init; } = [];

    /// <summary>Dates within the months of <see cref="Dates"/>, as in <c>Jan-Feb Jan 09-15</c>.</summary>
    public DateRange[] DatesWithin { get; init; } = [];

    public WeekRange[] Weeks { get; init; } = [];

    public DaySelector? Days { get; init; }

    public bool IsEmpty => Years.Length == 0 && Dates.Length == 0 && Weeks.Length == 0 && Days is null;

    /// <summary>Whether a date matches, and by which holiday's name.</summary>
    public bool Contains(DateOnly date, IHolidayCalendar calendar, out string? holiday)
    {
        holiday = null;
        return ContainsWide(date) && (Days is null || Days.Contains(date, calendar, out holiday));
    }

    /// <summary>Whether a date matches but for weekdays and holidays.</summary>
    public bool ContainsWide(DateOnly date) =>
        ContainsYear(date.Year) && ContainsDate(Dates, date) && ContainsDate(DatesWithin, date) && ContainsWeek(date);

    public void WriteTo(StringBuilder text)
    {
        Write(text, Years, static (range, text) => range.WriteTo(text));
        Write(text, Dates, static (range, text) => range.WriteTo(text));
        Write(text, DatesWithin, static (range, text) => range.WriteTo(text));
        Write(text, Weeks, static (range, text) => range.WriteTo(text), "week ");
        if (Days is not null)
        {
            _ = MustSetDaysApart ? text.Append(':') : text;
            _ = text.Length == 0 ? text : text.Append(' ');
            Days.WriteTo(text);
        }
    }

    // Oct Su[-1] +1 day is a date and may leave October; Oct: Su[-1] +1 day is a weekday in October.
    private bool MustSetDaysApart =>
        Days is { Weekdays: [{ Nth.Length: 1 }, ..], Both: false }
        && Weeks.Length == 0
        && DatesWithin.Length == 0
        && Dates is [.., { WholeMonths: true } last]
        && last.From.Month == last.To!.Month;

    private static void Write<T>(StringBuilder text, T[] ranges, Action<T, StringBuilder> write, string prefix = "")
    {
        for (var index = 0; index < ranges.Length; index++)
        {
            _ = index > 0 ? text.Append(',') : text.Append(text.Length == 0 ? "" : " ").Append(prefix);
            write(ranges[index], text);
        }
    }

    private static bool ContainsDate(DateRange[] ranges, DateOnly date)
    {
        foreach (var range in ranges)
        {
            if (range.Contains(date))
            {
                return true;
            }
        }

        return ranges.Length == 0;
    }

    private bool ContainsYear(int year)
    {
        foreach (var range in Years)
        {
            if (range.Contains(year))
            {
                return true;
            }
        }

        return Years.Length == 0;
    }

    private bool ContainsWeek(DateOnly date)
    {
        if (Weeks.Length == 0)
        {
            return true;
        }

        var week = ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue));
        foreach (var range in Weeks)
        {
            if (range.Contains(week))
            {
                return true;
            }
        }

        return false;
    }
}
