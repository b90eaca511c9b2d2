// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads the one-off closures, openings and replacements.</summary>
internal static class OverridesReader
{
    private const int LongestDays = 366;

    public static IEnumerable<ScheduleOverride> Read(IEnumerable<SectionReader> entries)
    {
        HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            entry.Only("Id", "Kind", "Dates", "Hours", "Reason", "Act", "Issued");
            var id = entry.Required("Id");
            if (id is not null && !ids.Add(id))
            {
                entry.Fault("Id", "is taken by another override.");
                id = null;
            }

            var kind = entry.Required("Kind") is null
                ? null
                : entry.Value<OverrideKind>("Kind", Texts.TryName, "Closed, Open or Replace is expected.");
            var dates = ReadDates(entry);
            var hours = HoursReader.Read(entry.List("Hours"));
            if (kind is OverrideKind.Open or OverrideKind.Replace && entry.List("Hours").Count == 0)
            {
                entry.Fault("Hours", "is missing; only a closure may go without.");
                continue;
            }

            var issued = entry.Value<DateOnly>("Issued", Texts.TryDate, "no date; write it as yyyy-MM-dd.");
            var (reason, act) = (entry.Text("Reason"), entry.Text("Act"));
            if (id is not null && kind is { } known && dates.Count > 0)
            {
                yield return new ScheduleOverride { Id = id, Kind = known, Dates = dates, Hours = hours, Reason = reason, Act = act, Issued = issued };
            }
        }
    }

    private static List<DateSpan> ReadDates(SectionReader entry)
    {
        List<DateSpan> dates = [];
        var texts = entry.List("Dates");
        if (texts.Count == 0)
        {
            entry.Fault("Dates", "is missing.");
        }

        foreach (var item in texts)
        {
            if (item.OwnText() is not { } text)
            {
                continue;
            }

            if (!Texts.TryDates(text, out var span))
            {
                item.Fault("no date; write one as yyyy-MM-dd, several as yyyy-MM-dd/yyyy-MM-dd, the earlier first.");
            }
            else if (span.Days > LongestDays)
            {
                item.Fault($"more than {LongestDays} days; write a season.");
            }
            else
            {
                dates.Add(span);
            }
        }

        return dates;
    }
}
