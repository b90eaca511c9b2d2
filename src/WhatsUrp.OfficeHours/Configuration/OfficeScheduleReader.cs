// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads the office hours of a configuration.</summary>
/// <remarks>
/// A pure function: it touches neither clock nor container, never throws for what the section holds, and reports every fault at once.
/// Unknown keys are faults. Left out, <c>Holidays</c> means the national ones, on which the office is closed. <c>Osm</c>, a text in
/// the OSM <c>opening_hours</c> notation, stands in place of <c>Weekly</c>, <c>Seasons</c> and <c>Overrides</c>; its <c>PH</c> are the <c>Holidays</c>.
/// </remarks>
public static class OfficeScheduleReader
{
    private static readonly string[] s_known = ["TimeZone", "Weekly", "Seasons", "Holidays", "Overrides", "Osm"];
    private static readonly string[] s_later = ["Offices", "Channels"];

    /// <summary>Reads a section such as <c>WhatsUrp:Lines:san-romano:OfficeHours</c>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="officeId">The id that the schedule is to have.</param>
    /// <returns>The schedule, or all the faults.</returns>
    public static ScheduleReading Read(IConfigurationSection section, string officeId)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentException.ThrowIfNullOrWhiteSpace(officeId);
        List<ScheduleFault> faults = [];
        var reader = new SectionReader(section, faults);
        RefuseUnknown(reader);

        var zone = ReadZone(reader);
        if (reader.Has("Osm"))
        {
            return OsmReader.Read(reader, zone, officeId, faults);
        }

        if (!reader.Has("Weekly"))
        {
            reader.Fault("Weekly", "is missing; or write the hours as Osm, in the opening_hours notation.");
        }

        var weekly = HoursReader.ReadWeek(reader.Child("Weekly"));
        Season[] seasons = [.. SeasonsReader.Read(reader.List("Seasons"))];
        var (holidays, behaviour) = HolidaysReader.Read(reader.Child("Holidays"));
        ScheduleOverride[] overrides = [.. OverridesReader.Read(reader.List("Overrides"))];
        if (faults.Count > 0 || zone is null)
        {
            return new ScheduleReading(null, faults);
        }

        return new ScheduleReading(
            new OfficeSchedule(officeId, zone, new DayPlanner(new ScheduleDefinition
            {
                Weekly = weekly,
                Seasons = seasons,
                Holidays = holidays,
                HolidayBehaviour = behaviour,
                Overrides = overrides,
            })),
            []);
    }

    /// <summary>Finds a zone by its IANA id, on any machine that has the time zone database.</summary>
    internal static TimeZoneInfo? FindZone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone : null;

    private static TimeZoneInfo? ReadZone(SectionReader reader)
    {
        if (reader.Required("TimeZone") is not { } id)
        {
            return null;
        }

        var zone = FindZone(id);
        if (zone is null)
        {
            reader.Fault("TimeZone", "this machine knows no such zone; write an IANA name such as Europe/Rome, and install tzdata if the image lacks it.");
        }

        return zone;
    }

    private static void RefuseUnknown(SectionReader reader)
    {
        reader.Only(s_known, s_later);
        foreach (var key in s_later.Where(reader.Has))
        {
            reader.Fault(key, "not supported yet.");
        }
    }
}
