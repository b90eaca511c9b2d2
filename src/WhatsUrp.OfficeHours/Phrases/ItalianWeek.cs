// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>The Italian words for a week, as one grouped line and as rows.</summary>
internal static class ItalianWeek
{
    private static readonly DayOfWeek[] s_week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday,
        DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    public static string Line(WeeklyPlan plan, bool closedOnHolidays)
    {
        var groups = s_week
            .GroupBy(day => ItalianWords.Join([.. plan[day].Select(ItalianWords.Hours)]), StringComparer.Ordinal)
            .ToArray();
        var parts = groups
            .Where(static group => group.Key.Length > 0)
            .Select(static group => $"{(group.Count() == 7 ? "tutti i giorni" : Days(group))} {group.Key}");
        List<string> closed = [.. groups.Where(static group => group.Key.Length == 0).SelectMany(static group => group.Select(ItalianWords.Day))];
        if (closed.Count == 7)
        {
            return "sempre chiuso";
        }

        if (closedOnHolidays)
        {
            closed.Add("festivi");
        }

        return string.Join("; ", closed.Count == 0 ? parts : parts.Append($"{ItalianWords.Join(closed)} chiuso"));
    }

    public static string Row(WeekTableRow row)
    {
        var hours = (row.Hours.Count, row.Plan.ByAppointment.Count) switch
        {
            (0, 0) => "chiuso",
            (_, 0) => Hours(row.Hours),
            (0, _) => $"su appuntamento {Hours(row.Plan.ByAppointment)}",
            _ => $"{Hours(row.Hours)}, su appuntamento {Hours(row.Plan.ByAppointment)}",
        };
        var reason = row.Reason is { } words ? $" ({words})" : "";
        return $"{ItalianWords.Date(row.Date, currentYear: -1)}: {hours}{reason}";
    }

    private static string Hours(IReadOnlyList<TimeRange> hours) => ItalianWords.Join([.. hours.Select(ItalianWords.Hours)]);

    private static string Days(IEnumerable<DayOfWeek> days) => ItalianWords.Join([.. days.Select(ItalianWords.Day)]);
}
