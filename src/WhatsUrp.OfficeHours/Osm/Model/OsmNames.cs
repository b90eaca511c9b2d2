// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>The words of the notation, in canonical spelling.</summary>
internal static class OsmNames
{
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] s_days = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];

    public static string Month(int month) => s_months[month - 1];

    public static string Day(DayOfWeek day) => s_days[(int)day];

    /// <summary>The month of that name; 0 when there is none.</summary>
    public static int FindMonth(ReadOnlySpan<char> word) => Find(s_months, word) + 1;

    /// <summary>The weekday of that name; null when there is none.</summary>
    public static DayOfWeek? FindDay(ReadOnlySpan<char> word) => Find(s_days, word) is >= 0 and var day ? (DayOfWeek)day : null;

    public static bool Same(ReadOnlySpan<char> word, ReadOnlySpan<char> name) => Ascii.EqualsIgnoreCase(word, name);

    /// <summary>Days on the calendar before (negative) or after, as the notation writes them: <c> -2 days</c>; nothing for none.</summary>
    public static void WriteOffset(StringBuilder text, int days)
    {
        if (days != 0)
        {
            text.Append(' ').Append(days < 0 ? '-' : '+').Append(Math.Abs(days)).Append(Math.Abs(days) == 1 ? " day" : " days");
        }
    }

    private static int Find(string[] names, ReadOnlySpan<char> word)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (Same(word, names[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
