// SPDX-License-Identifier: BSD-3-Clause

using Ical.Net;
using Ical.Net.CalendarComponents;

namespace WhatsUrp.OfficeHours.ICalendar;

/// <summary>Refuses rules whose working out would take long, before it begins: a file is not trusted.</summary>
/// <remarks>The cost of a rule is the days from its start to the end of the period, times its terms: an upper bound for what is generated.</remarks>
internal sealed class WorkBudget(DateOnly last)
{
    private const int MostTerms = 64;
    private const int LongestYears = 50;
    private const long Most = 4_000_000;

    private long _spent;

    public string? Refusal(CalendarEvent item)
    {
        var start = DateOnly.FromDateTime(item.DtStart!.Value);
        if (Values(item, "EXRULE") > 0)
        {
            return "it has an EXRULE, which RFC 5545 has abolished; write EXDATE.";
        }

        if (Values(item, "RRULE") > 1)
        {
            return "it has more than one RRULE; write an event for each.";
        }

        if (item.RecurrenceRule is { } rule)
        {
            if (rule.Frequency is not (FrequencyType.Daily or FrequencyType.Weekly or FrequencyType.Monthly or FrequencyType.Yearly))
            {
                return "it repeats more than once a day; write one event with its hours.";
            }

            if (Count(rule.BySecond) + Count(rule.ByMinute) + Count(rule.ByHour) > 0)
            {
                return "its rule has BYHOUR, BYMINUTE or BYSECOND; write an event for each time.";
            }

            var terms = 1 + Count(rule.ByDay) + Count(rule.ByMonthDay) + Count(rule.ByYearDay) + Count(rule.ByWeekNo) + Count(rule.ByMonth) + Count(rule.BySetPosition);
            if (terms > MostTerms)
            {
                return $"its rule has more than {MostTerms} terms.";
            }

            if (last.Year - start.Year > LongestYears)
            {
                return $"it repeats since more than {LongestYears} years.";
            }

            // An unsatisfiable rule is tried 3,000 times before it is given up.
            _spent += Math.Max(3_000L, last.DayNumber - start.DayNumber) * terms;
            if (_spent > Most)
            {
                return "this file has too many repeating events; write those of the period.";
            }
        }

        return null;
    }

    private static int Values(CalendarEvent item, string property) =>
        item.Properties.Where(known => string.Equals(known.Name, property, StringComparison.OrdinalIgnoreCase)).Sum(static known => known.ValueCount);

    private static int Count<T>(List<T>? terms) => terms?.Count ?? 0;
}
