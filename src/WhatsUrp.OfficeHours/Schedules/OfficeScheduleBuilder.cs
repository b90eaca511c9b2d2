// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Collects the rules of one schedule. Not thread-safe; every method returns the builder.</summary>
public sealed class OfficeScheduleBuilder
{
    // A longer closure or opening is a season; the bound keeps a slip in a year from filling memory.
    private const int LongestOverrideDays = 3660;

    private readonly string _officeId;
    private readonly TimeZoneInfo _zone;
    private ScheduleDefinition _definition = new();

    internal OfficeScheduleBuilder(string officeId, TimeZoneInfo zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(officeId);
        ArgumentNullException.ThrowIfNull(zone);
        _officeId = officeId;
        _zone = zone;
    }

    /// <summary>Opens the office on some weekdays of every week.</summary>
    /// <param name="days">The weekdays.</param>
    /// <param name="hours">Ranges such as <c>09:00-13:00</c>; <c>22:00-02:00</c> runs past midnight.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="FormatException">A text is no range.</exception>
    public OfficeScheduleBuilder Open(IEnumerable<DayOfWeek> days, params IEnumerable<string> hours) =>
        Weekly(_definition.Weekly.Open(days, hours));

    /// <summary>Sets the weekly plan, in place of what was opened before.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The builder.</returns>
    public OfficeScheduleBuilder Weekly(WeeklyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _definition = _definition with { Weekly = plan };
        return this;
    }

    /// <summary>Sets the calendar of holidays, and what they do to the hours.</summary>
    /// <param name="calendar">The calendar, such as <see cref="ItalianHolidays.National"/> with a patron.</param>
    /// <param name="behaviour">Whether public holidays close the office.</param>
    /// <returns>The builder.</returns>
    public OfficeScheduleBuilder Holidays(IHolidayCalendar calendar, HolidayBehaviour behaviour = HolidayBehaviour.Closed)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _definition = _definition with { Holidays = calendar, HolidayBehaviour = behaviour };
        return this;
    }

    /// <summary>Adds a season of every year, or of one year, with a weekly plan of its own.</summary>
    /// <param name="from">The first day, <c>MM-dd</c> or <c>yyyy-MM-dd</c>.</param>
    /// <param name="to">The last day, included, in the same form.</param>
    /// <param name="plan">Fills the season's plan, which begins closed.</param>
    /// <param name="id">The id; without one, <c>season-</c> and its number.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="FormatException">The texts are no pair of dates.</exception>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public OfficeScheduleBuilder Season(string from, string to, Func<WeeklyPlan, WeeklyPlan> plan, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Season(new Season(id ?? $"season-{_definition.Seasons.Count + 1}", SeasonDates.Parse(from, to), plan(WeeklyPlan.Closed)));
    }

    /// <summary>Adds a season.</summary>
    /// <param name="season">The season.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public OfficeScheduleBuilder Season(Season season)
    {
        ArgumentNullException.ThrowIfNull(season);
        ThrowIfTaken(_definition.Seasons.Select(static other => other.Id), season.Id, nameof(season));
        _definition = _definition with { Seasons = [.. _definition.Seasons, season] };
        return this;
    }

    /// <summary>Closes one whole date, with the night that begins on it.</summary>
    /// <param name="date">The civil date.</param>
    /// <param name="reason">The reason in words for citizens.</param>
    /// <param name="act">The act, such as "Ord. 12/2026".</param>
    /// <returns>The builder.</returns>
    public OfficeScheduleBuilder Close(DateOnly date, string? reason = null, string? act = null) => Override(new ScheduleOverride
    {
        Id = $"override-{_definition.Overrides.Count + 1}",
        Kind = OverrideKind.Closed,
        Dates = [date],
        Reason = reason,
        Act = act,
    });

    /// <summary>Adds an override.</summary>
    /// <param name="entry">The override.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The id is taken, it has no dates or too many, or an opening or replacement has no hours.</exception>
    public OfficeScheduleBuilder Override(ScheduleOverride entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ThrowIfTaken(_definition.Overrides.Select(static other => other.Id), entry.Id, nameof(entry));
        if (entry.Dates.Count == 0 || entry.Dates.Any(static dates => dates.Days > LongestOverrideDays))
        {
            throw new ArgumentException($"Override '{entry.Id}' needs dates, and no range of more than {LongestOverrideDays} days.", nameof(entry));
        }

        if (entry.Kind != OverrideKind.Closed && entry.Hours.Count == 0)
        {
            throw new ArgumentException($"Override '{entry.Id}' needs hours: only a closure may go without.", nameof(entry));
        }

        _definition = _definition with { Overrides = [.. _definition.Overrides, entry] };
        return this;
    }

    /// <summary>Builds the schedule.</summary>
    /// <returns>An immutable schedule; the builder may go on and build another.</returns>
    public OfficeSchedule Build() => new(_officeId, _zone, _definition.ToPlanner());

    private static void ThrowIfTaken(IEnumerable<string> ids, string id, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, parameter);
        if (ids.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The id '{id}' is taken: ids are unique in a schedule.", parameter);
        }
    }
}
