// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>A week in the words of one language, as one grouped line and as rows.</summary>
internal sealed class WeekWords(Words words)
{
    private static readonly DayOfWeek[] s_week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday,
        DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private readonly PhraseTable _table = words.Table;

    /// <summary>Days with equal hours together, in order of their first day; closed days last.</summary>
    public string Line(WeeklyPlan plan, bool closedOnHolidays)
    {
        var groups = s_week.GroupBy(day => words.Hours(plan[day]), StringComparer.Ordinal).ToArray();
        var parts = groups.Where(static group => group.Key.Length > 0).Select(Open);
        List<string> closed = [.. groups.Where(static group => group.Key.Length == 0).SelectMany(group => group.Select(words.Day))];
        if (closed.Count == s_week.Length)
        {
            return _table.AlwaysClosed;
        }

        if (closedOnHolidays)
        {
            closed.Add(_table.PublicHolidays);
        }

        return string.Join("; ", closed.Count == 0 ? parts : parts.Append(Blanks.Fill(_table.ClosedDays, ("days", words.Join(closed)))));
    }

    /// <summary>One day with its date, its hours, and the reason of what is out of the ordinary.</summary>
    public string Row(WeekTableRow row)
    {
        var reason = words.Reason(row.Rule, row.Reason);
        return Blanks.Fill(
            reason is null ? _table.Row : _table.RowBecause,
            ("date", words.Date(row.Date)),
            ("hours", Hours(row)),
            ("reason", reason ?? ""));
    }

    /// <summary>The hours of one day, or that there are none.</summary>
    public string Hours(WeekTableRow row) => Hours(row, range => words.Hours(range));

    /// <summary>The same with each range written as the caller likes.</summary>
    public string Hours(WeekTableRow row, Func<TimeRange, string> write)
    {
        string Write(IEnumerable<TimeRange> hours) => words.Join([.. hours.Select(write)]);
        string OnAppointment(IEnumerable<TimeRange> hours) => Blanks.Fill(_table.OnAppointment, ("hours", Write(hours)));
        return (row.Hours.Count, row.Plan.ByAppointment.Count) switch
        {
            (0, 0) => _table.Shut,
            (_, 0) => Write(row.Hours),
            (0, _) => OnAppointment(row.Plan.ByAppointment),
            _ => $"{Write(row.Hours)}, {OnAppointment(row.Plan.ByAppointment)}",
        };
    }

    private string Open(IGrouping<string, DayOfWeek> group) => Blanks.Fill(
        _table.OpenDays,
        ("days", group.Count() == s_week.Length ? _table.EveryDay : words.Join([.. group.Select(words.Day)])),
        ("hours", group.Key));
}
