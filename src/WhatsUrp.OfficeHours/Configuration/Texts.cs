// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads the small notations of the configuration: dates, ranges of dates, days of the year, named days.</summary>
internal static class Texts
{
    private static readonly string[] s_days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>MM-dd, with 29 February; the answer is a date of the leap year 2000.</summary>
    public static bool TryDayOfYear(string text, out DateOnly date) => TryDate($"2000-{text}", out date);

    public static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    public static bool TryYear(string text, out int year) => TryNumber(text, out year) && year is >= 1 and <= 9999;

    public static bool TryDates(string text, out DateSpan dates) => DateSpan.TryParse(text, out dates);

    public static bool TryDay(string text, out DayOfWeek day)
    {
        var index = Array.FindIndex(s_days, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        day = (DayOfWeek)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Days and ranges of days, <c>Mon,Wed-Fri</c>; a range may pass the week's end.</summary>
    public static bool TryDays(string text, out IReadOnlyList<DayOfWeek> days)
    {
        List<DayOfWeek> found = [];
        days = found;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (!TryDay(dash < 0 ? part : part[..dash].TrimEnd(), out var first) || !TryDay(dash < 0 ? part : part[(dash + 1)..].TrimStart(), out var last))
            {
                return false;
            }

            for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                found.Add(day);
                if (day == last)
                {
                    break;
                }
            }
        }

        return true;
    }

    public static string NameOf(DayOfWeek day) => s_days[(int)day];

    /// <summary>A name of an enum, and no number.</summary>
    public static bool TryName<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+');
}
