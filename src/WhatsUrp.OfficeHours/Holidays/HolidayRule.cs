// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>Names the dates of one holiday, with the years in which it is in force and the law it rests on.</summary>
/// <remarks>A rule is by itself a calendar of one holiday. Immutable and thread-safe.</remarks>
public sealed record HolidayRule : IHolidayCalendar
{
    private readonly DatePattern _pattern;

    private HolidayRule(string id, string name, DatePattern pattern)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
        _pattern = pattern;
    }

    /// <summary>Gets the id of the rule, such as <c>san-francesco</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the name as it stands in a sentence for citizens.</summary>
    public string Name { get; }

    /// <summary>Gets the law or contract the holiday rests on; <see langword="null"/> when none is stated.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the kind of holiday.</summary>
    /// <value>The default is <see cref="HolidayKind.Public"/>.</value>
    public HolidayKind Kind { get; init; }

    /// <summary>Gets the first year in which the rule is in force; <see langword="null"/> for no lower bound.</summary>
    public int? ValidFrom { get; init; }

    /// <summary>Gets the last year in which the rule is in force; <see langword="null"/> for no upper bound.</summary>
    public int? ValidTo { get; init; }

    /// <summary>Creates a holiday on the same day of every year.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <param name="name">The name in a sentence.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month; 29 February exists in leap years only.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No year has that month and day.</exception>
    public static HolidayRule Fixed(string id, string name, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DateTime.DaysInMonth(2000, month));
        return new(id, name, new DatePattern.FixedDay(month, day));
    }

    /// <summary>Creates a holiday a number of days after Easter Sunday.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <param name="name">The name in a sentence.</param>
    /// <param name="days">Days after Easter: 0 is Easter itself, 1 Easter Monday, negative numbers come before; -180 to 180.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside -180 to 180.</exception>
    public static HolidayRule Easter(string id, string name, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, -180);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 180);
        return new(id, name, new DatePattern.EasterOffset(days));
    }

    /// <summary>Creates a holiday on the nth weekday of a month.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <param name="name">The name in a sentence.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="weekday">The weekday.</param>
    /// <param name="nth">1 to 5 from the start of the month, -1 (last) to -5 from its end. A fifth weekday exists in some years only.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month or the number is out of range.</exception>
    public static HolidayRule NthWeekday(string id, string name, int month, DayOfWeek weekday, int nth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, -5);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nth, 5);
        ArgumentOutOfRangeException.ThrowIfZero(nth);
        return new(id, name, new DatePattern.NthWeekday(month, weekday, nth));
    }

    /// <summary>Creates a holiday on dates that are named one by one.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <param name="name">The name in a sentence.</param>
    /// <param name="dates">The dates; at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">No date is given.</exception>
    public static HolidayRule Dates(string id, string name, params IEnumerable<DateOnly> dates)
    {
        var set = dates.ToHashSet();
        return set.Count == 0
            ? throw new ArgumentException("At least one date is needed.", nameof(dates))
            : new(id, name, new DatePattern.Listed(set));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Holiday> HolidaysOn(DateOnly day) => FallsOn(day) ? [ToHoliday()] : [];

    internal int Months => _pattern.Months;

    internal bool FallsOn(DateOnly date) =>
        _pattern.Matches(date) && !(date.Year < ValidFrom) && !(date.Year > ValidTo);

    internal Holiday ToHoliday() => new(Id, Name, Source, Kind);
}
