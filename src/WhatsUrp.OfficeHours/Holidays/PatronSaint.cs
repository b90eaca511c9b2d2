// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>Creates the holiday rule of a comune's patron saint.</summary>
/// <remarks>
/// The day is a rule and not a month and day, because some feasts are movable or are transferred. It rests on the national
/// contract (CCNL 6-7-1995 art. 18 c. 6), not on a statute. Citizens read "festa patronale"; the saint stands in the source.
/// </remarks>
public static class PatronSaint
{
    private const string Id = "patrono";
    private const string Name = "festa patronale";

    /// <summary>Creates a patron's day on the same day of every year.</summary>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="saint">The saint, such as "San Romano".</param>
    /// <returns>The rule; amend it with <c>with { ValidFrom = … }</c>.</returns>
    public static HolidayRule On(int month, int day, string saint) => Of(HolidayRule.Fixed(Id, Name, month, day), saint);

    /// <summary>Creates a patron's day a number of days after Easter Sunday.</summary>
    /// <param name="days">Days after Easter, -180 to 180.</param>
    /// <param name="saint">The saint.</param>
    /// <returns>The rule.</returns>
    public static HolidayRule AfterEaster(int days, string saint) => Of(HolidayRule.Easter(Id, Name, days), saint);

    /// <summary>Creates a patron's day on the nth weekday of a month.</summary>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="weekday">The weekday.</param>
    /// <param name="nth">1 to 5, or -1 (last) to -5.</param>
    /// <param name="saint">The saint.</param>
    /// <returns>The rule.</returns>
    public static HolidayRule OnNth(int month, DayOfWeek weekday, int nth, string saint) =>
        Of(HolidayRule.NthWeekday(Id, Name, month, weekday, nth), saint);

    /// <summary>Creates a patron's day on dates named one by one, for a feast that moves by decision.</summary>
    /// <param name="saint">The saint.</param>
    /// <param name="dates">The dates; at least one.</param>
    /// <returns>The rule.</returns>
    public static HolidayRule OnDates(string saint, params IEnumerable<DateOnly> dates) => Of(HolidayRule.Dates(Id, Name, dates), saint);

    private static HolidayRule Of(HolidayRule rule, string saint)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(saint);
        return rule with { Source = $"CCNL 6-7-1995 art. 18 c. 6 ({saint})" };
    }
}
