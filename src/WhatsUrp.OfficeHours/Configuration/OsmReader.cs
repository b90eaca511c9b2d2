// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads office hours that are written in the OSM notation.</summary>
internal static class OsmReader
{
    private static readonly string[] s_replaced = ["Weekly", "Seasons", "Overrides"];

    /// <summary>Checks the notation, and that nothing stands beside it that it would silence.</summary>
    public static void Check(SectionReader reader, string expression, TimeZoneInfo? zone, IHolidayCalendar holidays)
    {
        foreach (var key in s_replaced.Where(reader.Has))
        {
            reader.Fault(key, "cannot stand beside Osm, which says all the hours; write its rules there, such as 2027 Jan 02 off, or leave Osm out.");
        }

        var section = reader.Child("Holidays");
        if (section.Has("Behaviour"))
        {
            section.Fault("Behaviour", "cannot stand beside Osm; there the rule PH off closes on holidays, and no such rule keeps the hours.");
        }

        if (reader.Has("Osm") && !OfficeSchedule.TryParseOsm(expression, zone ?? TimeZoneInfo.Utc, holidays, out _, out var error))
        {
            reader.Fault("Osm", error.ToString());
        }
    }
}
