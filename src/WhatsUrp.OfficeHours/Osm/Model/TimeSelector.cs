// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>Hours of a day in minutes from its midnight, up to 48:00, with or without a known end: <c>09:00-13:00</c>, <c>17:00+</c>, <c>14:00-17:00+</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeSelector(int Start, int End, bool OpenEnded)
{
    private const int Day = 1440;

    /// <summary>When an open end is taken to be over: at midnight after a plus before 17:00, else after ten hours, from 22:00 on after eight.</summary>
    public int GuessedEnd => (End % Day) switch
    {
        < 17 * 60 => ((End / Day) + 1) * Day,
        < 22 * 60 => End + (10 * 60),
        _ => End + (8 * 60),
    };

    public void WriteTo(StringBuilder text)
    {
        Clock(text, Start);
        if (End > Start)
        {
            text.Append('-');

            // An end on the next day is written as its clock shows it, unless that would read as the same day or lose a day.
            Clock(text, End > Day && End - Day <= Start ? End - Day : End);
        }

        _ = OpenEnded ? text.Append('+') : text;
    }

    private static void Clock(StringBuilder text, int minute) =>
        text.Append(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
