// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Osm;

/// <summary>Reads notations for tests: by the clock of Rome, with Italian public holidays and school holidays of our own.</summary>
internal static class Notation
{
    /// <summary>San Romano's holidays, and school closed from 23 December 2026 to 6 January 2027.</summary>
    public static readonly HolidayCalendar Holidays = SanRomano.Holidays.With(
        HolidayRule.Dates("vacanze", "vacanze di Natale", Enumerable.Range(0, 15).Select(new DateOnly(2026, 12, 23).AddDays)) with { Kind = HolidayKind.School });

    public static OfficeSchedule Of(string expression) => OfficeSchedule.ParseOsm(expression, SanRomano.Rome, Holidays);

    /// <summary>What is not closed on a date: <c>09:00-13:00, 15:00-17:00 ?</c>, where the question mark says unknown.</summary>
    public static string On(string expression, string date) => string.Join(", ", Of(expression)
        .Explain(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Segments
        .Where(static segment => segment.State != OfficeState.Closed)
        .Select(static segment => $"{segment.Hours}{(segment.State == OfficeState.ByAppointment ? " ?" : "")}"));

    /// <summary>The dates of some years that are not wholly closed, ranges joined: <c>2026-12-24, 2026-12-26/2026-12-28</c>.</summary>
    public static string Dates(string expression, int year, int years = 1)
    {
        var schedule = Of(expression);
        List<(DateOnly First, DateOnly Last)> found = [];
        for (var date = new DateOnly(year, 1, 1); date.Year < year + years; date = date.AddDays(1))
        {
            if (schedule.Explain(date).Segments.All(static segment => segment.State == OfficeState.Closed))
            {
                continue;
            }

            if (found is [.., var last] && last.Last.AddDays(1) == date)
            {
                found[^1] = (last.First, date);
            }
            else
            {
                found.Add((date, date));
            }
        }

        return string.Join(", ", found.Select(static range => range.First == range.Last ? $"{range.First:yyyy-MM-dd}" : $"{range.First:yyyy-MM-dd}/{range.Last:yyyy-MM-dd}"));
    }
}
