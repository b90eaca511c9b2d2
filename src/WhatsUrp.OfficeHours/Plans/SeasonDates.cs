// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace WhatsUrp.OfficeHours.Plans;

/// <summary>The dates of a season: the same days of every year (which may wrap the year's end), or dates of one year.</summary>
public sealed record SeasonDates
{
    private readonly int _from;
    private readonly int _to;
    private readonly DateSpan? _once;

    private SeasonDates(int from, int to) => (_from, _to) = (from, to);

    private SeasonDates(DateSpan once) => _once = once;

    /// <summary>Gets the number of days; of a recurring season, in a leap year. The shorter season is the more specific one.</summary>
    public int Days
    {
        get
        {
            if (_once is { } once)
            {
                return once.Days;
            }

            var days = DayOfLeapYear(_to) - DayOfLeapYear(_from);
            return (days < 0 ? days + 366 : days) + 1;
        }
    }

    /// <summary>The dates of one year; null for a season of every year.</summary>
    internal DateSpan? Once => _once;

    /// <summary>The first day of a season of every year.</summary>
    internal (int Month, int Day) First => (_from / 100, _from % 100);

    /// <summary>The last day of a season of every year, included.</summary>
    internal (int Month, int Day) Last => (_to / 100, _to % 100);

    /// <summary>Creates a season of one year.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="last">The last date, included.</param>
    /// <returns>The dates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last date comes before the first.</exception>
    public static SeasonDates Between(DateOnly first, DateOnly last) => new(new DateSpan(first, last));

    /// <summary>Reads a pair of texts, both <c>MM-dd</c> (every year) or both <c>yyyy-MM-dd</c> (one year).</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included; before the first, a recurring season wraps the year's end.</param>
    /// <returns>The dates.</returns>
    /// <exception cref="FormatException">The texts are no such pair.</exception>
    public static SeasonDates Parse(string from, string to) =>
        TryParse(from, to, out var dates) ? dates : throw new FormatException($"'{from}' to '{to}' is no season: write MM-dd twice, or yyyy-MM-dd twice.");

    /// <summary>Reads a pair of texts as <see cref="Parse"/> does, without throwing.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="dates">The dates, when the answer is true.</param>
    /// <returns>Whether the texts are such a pair.</returns>
    public static bool TryParse(string? from, string? to, [NotNullWhen(true)] out SeasonDates? dates)
    {
        dates = null;
        if (TryDate(from, out var first) && TryDate(to, out var last))
        {
            dates = last < first ? null : Between(first, last);
        }
        else if (TryDate($"2000-{from}", out first) && TryDate($"2000-{to}", out last))
        {
            dates = new SeasonDates(Key(first), Key(last));
        }

        return dates is not null;
    }

    /// <summary>Gets whether a date lies in the season.</summary>
    /// <param name="date">The civil date.</param>
    /// <returns>True from the first to the last day.</returns>
    public bool Contains(DateOnly date)
    {
        if (_once is { } once)
        {
            return once.Contains(date);
        }

        var key = Key(date);
        return _from <= _to ? key >= _from && key <= _to : key >= _from || key <= _to;
    }

    private static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static int Key(DateOnly date) => (date.Month * 100) + date.Day;

    private static int DayOfLeapYear(int key) => new DateOnly(2000, key / 100, key % 100).DayOfYear;
}
