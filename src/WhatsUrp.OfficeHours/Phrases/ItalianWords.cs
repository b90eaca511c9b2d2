// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Italian names of days and months, and how a date or a time stands in an Italian sentence.</summary>
/// <remarks>Own names and no culture: named cultures do not exist under invariant globalization. Thread-safe.</remarks>
public static class ItalianWords
{
    private static readonly string[] s_days = ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"];

    private static readonly string[] s_months =
    [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ];

    /// <summary>Gets the name of a weekday.</summary>
    /// <param name="day">The weekday.</param>
    /// <returns>Such as "lunedì".</returns>
    public static string Day(DayOfWeek day) => s_days[(int)day];

    /// <summary>Gets the name of a month.</summary>
    /// <param name="month">1 to 12.</param>
    /// <returns>Such as "maggio".</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static string Month(int month) =>
        month is >= 1 and <= 12 ? s_months[month - 1] : throw new ArgumentOutOfRangeException(nameof(month), month, "1 to 12.");

    /// <summary>Writes a date with its weekday: "lunedì 25 maggio", "lunedì 1º giugno"; the year only when it differs.</summary>
    /// <param name="date">The date.</param>
    /// <param name="currentYear">The year that goes without saying.</param>
    /// <returns>The words.</returns>
    public static string Date(DateOnly date, int currentYear)
    {
        var day = date.Day == 1 ? "1º" : date.Day.ToString(CultureInfo.InvariantCulture);
        var words = $"{Day(date.DayOfWeek)} {day} {Month(date.Month)}";
        return date.Year == currentYear ? words : string.Create(CultureInfo.InvariantCulture, $"{words} {date.Year}");
    }

    /// <summary>Writes a time on the clock: "9:00", hours without a leading zero.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The digits.</returns>
    public static string Clock(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}:{time.Minute:00}");

    /// <summary>Writes at which time: "alle 9:00", "all'1:00", "a mezzanotte".</summary>
    /// <param name="time">The time.</param>
    /// <returns>The words.</returns>
    public static string At(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => "a mezzanotte",
        { Hour: 1 } => $"all'{Clock(time)}",
        _ => $"alle {Clock(time)}",
    };

    /// <summary>Writes a range of hours: "9:00-13:00", "14:00-24:00", "22:00-2:00".</summary>
    /// <param name="hours">The range.</param>
    /// <returns>The digits; "24 ore su 24" for a whole day.</returns>
    public static string Hours(TimeRange hours) => hours switch
    {
        { StartMinute: 0, EndMinute: TimeRange.MinutesPerDay } => "24 ore su 24",
        { EndMinute: TimeRange.MinutesPerDay } => $"{Clock(hours.Start)}-24:00",
        _ => $"{Clock(hours.Start)}-{Clock(hours.End)}",
    };

    /// <summary>Joins words: "a", "a e b", "a, b e c".</summary>
    /// <param name="words">The words.</param>
    /// <returns>One text.</returns>
    public static string Join(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} e {words[^1]}";
    }
}
