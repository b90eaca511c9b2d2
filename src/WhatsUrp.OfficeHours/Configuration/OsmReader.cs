// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads office hours that are written in the OSM notation.</summary>
internal static class OsmReader
{
    private static readonly string[] s_replaced = ["Weekly", "Seasons", "Overrides"];

    public static ScheduleReading Read(SectionReader reader, TimeZoneInfo? zone, string officeId, List<ScheduleFault> faults)
    {
        foreach (var key in s_replaced.Where(reader.Has))
        {
            reader.Fault(key, "cannot stand beside Osm, which says all the hours; write its rules there, such as 2027 Jan 02 off, or leave Osm out.");
        }

        var holidays = reader.Child("Holidays");
        if (holidays.Has("Behaviour"))
        {
            holidays.Fault("Behaviour", "cannot stand beside Osm; there the rule PH off closes on holidays, and no such rule keeps the hours.");
        }

        var (calendar, _) = HolidaysReader.Read(holidays);
        OfficeSchedule? schedule = null;
        if (reader.Text("Osm") is { } expression
            && !OfficeSchedule.TryParseOsm(expression, zone ?? TimeZoneInfo.Utc, calendar, out schedule, out var error, officeId))
        {
            reader.Fault("Osm", error.ToString());
        }

        return faults.Count > 0 || zone is null ? new ScheduleReading(null, faults) : new ScheduleReading(schedule, []);
    }
}
