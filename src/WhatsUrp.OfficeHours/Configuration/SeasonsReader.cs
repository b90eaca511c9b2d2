// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads the seasons.</summary>
internal static class SeasonsReader
{
    public static IEnumerable<Season> Read(IEnumerable<SectionReader> entries)
    {
        HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            entry.Only("Id", "From", "To", "FollowsHolidays", "Weekly");
            var id = entry.Required("Id");
            if (id is not null && !ids.Add(id))
            {
                entry.Fault("Id", "is taken by another season.");
                id = null;
            }

            var (from, to) = (entry.Required("From"), entry.Required("To"));
            if (!SeasonDates.TryParse(from, to, out var dates) && from is not null && to is not null)
            {
                entry.FaultIn($"{from} to {to}", "is no season; write MM-dd twice (every year) or yyyy-MM-dd twice (one year, the earlier first).");
            }

            var followsHolidays = entry.Flag("FollowsHolidays", absent: true);
            if (!entry.Has("Weekly"))
            {
                entry.Fault("Weekly", "is missing; a season without any hours says \"Mon-Sun\": [].");
                continue;
            }

            var plan = HoursReader.ReadWeek(entry.Child("Weekly"));
            if (id is not null && dates is not null)
            {
                yield return new Season(id, dates, plan, followsHolidays);
            }
        }
    }
}
