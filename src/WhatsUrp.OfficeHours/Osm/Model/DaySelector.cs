// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>Weekdays or holidays (<c>Mo-Fr,PH</c>), or holidays that fall on weekdays (<c>PH Mo-Fr</c>).</summary>
internal sealed record DaySelector(WeekdayRange[] Weekdays, HolidaySelector[] Holidays, bool Both)
{
    /// <summary>Whether a date matches, and by which holiday's name, the last one if there are several.</summary>
    public bool Contains(DateOnly date, IHolidayCalendar calendar, out string? holiday)
    {
        holiday = null;
        var weekday = ContainsWeekday(date);
        if (Both && !weekday)
        {
            return false;
        }

        var found = weekday && !Both;
        foreach (var selector in Holidays)
        {
            if (selector.Match(date, calendar) is { } name)
            {
                found = true;
                holiday = name.Length == 0 ? holiday : name;
            }
        }

        return found;
    }

    public void WriteTo(StringBuilder text)
    {
        if (Both)
        {
            WriteHolidays(text);
            text.Append(' ');
        }

        for (var index = 0; index < Weekdays.Length; index++)
        {
            _ = index == 0 ? text : text.Append(',');
            Weekdays[index].WriteTo(text);
        }

        if (!Both)
        {
            _ = Weekdays.Length == 0 || Holidays.Length == 0 ? text : text.Append(',');
            WriteHolidays(text);
        }
    }

    private void WriteHolidays(StringBuilder text)
    {
        for (var index = 0; index < Holidays.Length; index++)
        {
            _ = index == 0 ? text : text.Append(',');
            Holidays[index].WriteTo(text);
        }
    }

    private bool ContainsWeekday(DateOnly date)
    {
        foreach (var range in Weekdays)
        {
            if (range.Contains(date))
            {
                return true;
            }
        }

        return false;
    }
}
