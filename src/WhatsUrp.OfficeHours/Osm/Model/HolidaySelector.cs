// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;
using System.Text;
using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>Public or school holidays, or the days before or after them: <c>PH</c>, <c>SH</c>, <c>PH -1 day</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HolidaySelector(HolidayKind Kind, int OffsetDays)
{
    /// <summary>The names of the holidays by which a date matches, empty for a day moved from its holiday; null where it does not match.</summary>
    public string? Match(DateOnly date, IHolidayCalendar calendar)
    {
        var number = date.DayNumber - OffsetDays;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber)
        {
            return null;
        }

        string? names = null;
        foreach (var holiday in calendar.HolidaysOn(DateOnly.FromDayNumber(number)))
        {
            if (holiday.Kind == Kind)
            {
                names = names is null ? holiday.Name : $"{names} e {holiday.Name}";
            }
        }

        return names is not null && OffsetDays != 0 ? "" : names;
    }

    public void WriteTo(StringBuilder text)
    {
        text.Append(Kind == HolidayKind.Public ? "PH" : "SH");
        OsmNames.WriteOffset(text, OffsetDays);
    }
}
