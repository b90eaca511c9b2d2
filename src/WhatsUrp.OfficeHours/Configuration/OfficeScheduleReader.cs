// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads the office hours of a configuration.</summary>
/// <remarks>
/// A pure function: it touches neither clock nor container, never throws for what the section holds, and reports every fault at once.
/// Unknown keys are faults. Left out, <c>Holidays</c> means the national ones, on which the office is closed. An entry of <c>Offices</c>
/// inherits what it does not state; a part that it states (<c>Seasons</c>, say) replaces the inherited one whole. <c>Osm</c>, a text in
/// the OSM <c>opening_hours</c> notation, stands in place of <c>Weekly</c>, <c>Seasons</c> and <c>Overrides</c>; its <c>PH</c> are the <c>Holidays</c>.
/// </remarks>
public static class OfficeScheduleReader
{
    private static readonly string[] s_parts = ["TimeZone", "Weekly", "Seasons", "Holidays", "Overrides", "Osm"];
    private static readonly string[] s_outer = ["Offices", "Channels"];

    /// <summary>Reads a section such as <c>WhatsUrp:Lines:san-romano:OfficeHours</c>, with its <c>Offices</c> and <c>Channels</c>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="officeId">The id that the schedule is to have.</param>
    /// <returns>The schedules, or all the faults.</returns>
    public static ScheduleReading Read(IConfigurationSection section, string officeId)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentException.ThrowIfNullOrWhiteSpace(officeId);
        List<ScheduleFault> faults = [];
        var reader = new SectionReader(section, faults);
        reader.Only([.. s_parts, .. s_outer]);
        var own = ReadParts(reader, null);
        Dictionary<string, ScheduleParts> offices = new(StringComparer.OrdinalIgnoreCase);
        foreach (var office in reader.Child("Offices").Children)
        {
            office.Only(s_parts);
            offices[office.Name] = ReadParts(office, own);
        }

        var channels = ChannelsReader.Read(reader.Child("Channels"), offices.Keys);
        if (faults.Count > 0)
        {
            return new ScheduleReading(null, faults);
        }

        var schedules = offices.ToDictionary(static office => office.Key, static office => office.Value.Build(office.Key), StringComparer.OrdinalIgnoreCase);
        return new ScheduleReading(own.Build(officeId), [])
        {
            Offices = schedules,
            Channels = channels.ToDictionary(
                static channel => channel.Key,
                channel => channel.Value is { } office ? schedules[office] : own.Always(channel.Key),
                StringComparer.OrdinalIgnoreCase),
        };
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

    /// <summary>Reads what is stated; what is not is inherited, or missing where nothing can be.</summary>
    private static ScheduleParts ReadParts(SectionReader reader, ScheduleParts? inherited)
    {
        var isNotation = reader.Has("Osm") || (inherited?.Osm is not null && !reader.Has("Weekly"));
        var osm = isNotation ? reader.Text("Osm") ?? inherited?.Osm : null;
        if (inherited is null && !isNotation && !reader.Has("Weekly"))
        {
            reader.Fault("Weekly", "is missing; or write the hours as Osm, in the opening_hours notation.");
        }

        var parts = inherited ?? new ScheduleParts();
        var definition = parts.Definition;
        var zone = inherited is null || reader.Has("TimeZone") ? ReadZone(reader) : parts.Zone;
        bool States(string key) => !isNotation && reader.Has(key);
        var weekly = States("Weekly") ? HoursReader.ReadWeek(reader.Child("Weekly")) : definition.Weekly;
        var seasons = States("Seasons") ? [.. SeasonsReader.Read(reader.List("Seasons"))] : definition.Seasons;
        var (holidays, behaviour) = inherited is null || reader.Has("Holidays")
            ? HolidaysReader.Read(reader.Child("Holidays"))
            : (definition.Holidays, definition.HolidayBehaviour);
        var overrides = States("Overrides") ? [.. OverridesReader.Read(reader.List("Overrides"))] : definition.Overrides;
        if (osm is not null)
        {
            OsmReader.Check(reader, osm, zone, holidays);
        }

        return new ScheduleParts
        {
            Zone = zone,
            Osm = osm,
            Definition = new ScheduleDefinition
            {
                Weekly = weekly,
                Seasons = seasons,
                Holidays = holidays,
                HolidayBehaviour = behaviour,
                Overrides = overrides,
            },
        };
    }
}
