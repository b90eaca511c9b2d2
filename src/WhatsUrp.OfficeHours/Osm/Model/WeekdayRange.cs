// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>Weekdays, <c>Mo</c> or <c>Sa-Tu</c>, or one of them at some places of the month, <c>Th[1,3] +1 day</c>.</summary>
internal sealed record WeekdayRange(DayOfWeek From, DayOfWeek To)
{
    /// <summary>The places in the month; empty for every one.</summary>
    public int[] Nth { get; init; } = [];

    public int OffsetDays { get; init; }

    public bool Contains(DateOnly date)
    {
        if (Nth.Length == 0)
        {
            return ((int)date.DayOfWeek - (int)From + 7) % 7 <= ((int)To - (int)From + 7) % 7;
        }

        var number = date.DayNumber - OffsetDays;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber)
        {
            return false;
        }

        var found = DateOnly.FromDayNumber(number);
        return found.DayOfWeek == From
            && (Array.IndexOf(Nth, ((found.Day - 1) / 7) + 1) >= 0
                || Array.IndexOf(Nth, -((DateTime.DaysInMonth(found.Year, found.Month) - found.Day) / 7) - 1) >= 0);
    }

    public void WriteTo(StringBuilder text)
    {
        text.Append(OsmNames.Day(From));
        if (To != From)
        {
            text.Append('-').Append(OsmNames.Day(To));
        }

        if (Nth.Length > 0)
        {
            text.Append('[').AppendJoin(',', Nth).Append(']');
        }

        OsmNames.WriteOffset(text, OffsetDays);
    }
}
