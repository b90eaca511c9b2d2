// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads ranges of hours and weekly plans.</summary>
internal static class HoursReader
{
    // Beyond this a reversed range is far likelier a slip (13:00-09:00) than a night.
    private static readonly TimeSpan s_longestNight = TimeSpan.FromHours(14);

    public static IReadOnlyList<TimeRange> Read(IEnumerable<SectionReader> entries)
    {
        List<TimeRange> hours = [];
        foreach (var entry in entries)
        {
            if (entry.OwnText() is not { } text)
            {
                continue;
            }

            if (!TimeRange.TryParse(text, out var range))
            {
                entry.Fault("no range of hours; write it as 09:00-13:00, from 00:00 to 24:00.");
            }
            else if (range.PassesMidnight && range.Length > s_longestNight)
            {
                entry.Fault($"ends before it starts, so on the next day, after more than {s_longestNight.Hours} hours; if that is meant, write two ranges, the second on the next day.");
            }
            else if (hours.Find(other => other.StartMinute < range.EndMinute && range.StartMinute < other.EndMinute) is { EndMinute: > 0 } overlapped)
            {
                entry.Fault($"overlaps {overlapped}.");
            }
            else
            {
                hours.Add(range);
            }
        }

        return hours;
    }

    public static WeeklyPlan ReadWeek(SectionReader section)
    {
        section.OnlyKeys("days such as Mon-Fri");
        var plan = WeeklyPlan.Closed;
        HashSet<DayOfWeek> named = [];
        List<(int Start, int End, DayOfWeek Day, TimeRange Hours)> week = [];
        foreach (var entry in section.Children)
        {
            if (!Texts.TryDays(entry.Name, out var days))
            {
                entry.Fault("unknown day; write days as Mon, Tue, Wed, Thu, Fri, Sat, Sun, several as Mon,Wed or Mon-Fri.");
                continue;
            }

            var hours = Read(section.List(entry.Name));
            foreach (var day in days)
            {
                if (!named.Add(day))
                {
                    entry.Fault($"{Texts.NameOf(day)} is named twice; give each day its hours once.");
                    continue;
                }

                plan = plan.Open([day], hours);
                var midnight = (((int)day + 6) % 7) * TimeRange.MinutesPerDay;
                week.AddRange(hours.Select(range => (midnight + range.StartMinute, midnight + range.EndMinute, day, range)));
            }
        }

        FindNightsThatMeetTheNextDay(section, week);
        return plan;
    }

    private static void FindNightsThatMeetTheNextDay(SectionReader section, List<(int Start, int End, DayOfWeek Day, TimeRange Hours)> week)
    {
        const int MinutesPerWeek = 7 * TimeRange.MinutesPerDay;
        foreach (var night in week.Where(static entry => entry.Hours.PassesMidnight))
        {
            foreach (var other in week.Where(entry => entry.Day != night.Day))
            {
                var start = other.Start < night.Start ? other.Start + MinutesPerWeek : other.Start;
                if (start < night.End)
                {
                    section.Fault($"{night.Hours} of {Texts.NameOf(night.Day)} overlaps {other.Hours} of {Texts.NameOf(other.Day)}.");
                }
            }
        }
    }
}
