// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Reads what selects parts of the year: years, months and dates, weeks.</summary>
internal static class DateReader
{
    public const int FirstYear = 1000;
    public const string YearTooEarly = "a year from 1000 on is expected.";

    /// <summary>Reads the selectors that are there; false after a fault.</summary>
    public static bool ReadWide(Cursor cursor, out DateSelector dates)
    {
        dates = new DateSelector();
        if (YearHere(cursor) && !PointReader.StartsHere(cursor))
        {
            if (!ReadYears(cursor, out var years))
            {
                return false;
            }

            dates = dates with { Years = years };
            cursor.SkipSpaces();
        }

        if (PointReader.StartsHere(cursor))
        {
            if (!DateListReader.Read(cursor, out var list))
            {
                return false;
            }

            dates = dates with { Dates = list };
            var end = cursor.Position;
            cursor.SkipSpaces();
            if (PointReader.StartsHere(cursor) && Array.TrueForAll(list, static range => range.WholeMonths))
            {
                if (!DateListReader.Read(cursor, out var within))
                {
                    return false;
                }

                if (Array.Exists(within, static range => range.WholeMonths))
                {
                    return cursor.Fail(end, "months are listed with commas.");
                }

                dates = dates with { DatesWithin = within };
                cursor.SkipSpaces();
            }
        }

        if (WeekHere(cursor))
        {
            if (!ReadWeeks(cursor, out var weeks))
            {
                return false;
            }

            dates = dates with { Weeks = weeks };
        }

        return true;
    }

    /// <summary>Whether a year stands here: four digits and no more.</summary>
    public static bool YearHere(Cursor cursor) => cursor.Digits() == 4;

    /// <summary>Reads the step behind a slash, else 1.</summary>
    public static bool ReadStep(Cursor cursor, out int step)
    {
        step = 1;
        if (!cursor.Take('/'))
        {
            return true;
        }

        var start = cursor.Position;
        return (cursor.TakeNumber(3, out step) && step > 0) || cursor.Fail(start, "a step from 1 on is expected.");
    }

    private static bool WeekHere(Cursor cursor) => OsmNames.Same(cursor.Word(), "week");

    private static bool ReadYears(Cursor cursor, out YearRange[] years)
    {
        years = [];
        List<YearRange> found = [];
        do
        {
            var start = cursor.Position;
            if (!YearHere(cursor) || !cursor.TakeNumber(4, out var from))
            {
                return cursor.Fail("a year of four digits");
            }

            if (from < FirstYear)
            {
                return cursor.Fail(start, YearTooEarly);
            }

            var (to, step) = (from, 1);
            if (cursor.Take('+'))
            {
                to = YearRange.Forever;
            }
            else if (cursor.Take('-'))
            {
                if (!YearHere(cursor) || !cursor.TakeNumber(4, out to))
                {
                    return cursor.Fail("a year of four digits");
                }

                if (to <= from)
                {
                    return cursor.Fail(start, "a range of years goes from one year to a later one.");
                }

                if (!ReadStep(cursor, out step))
                {
                    return false;
                }
            }
            else if (cursor.Current == '/')
            {
                to = YearRange.Forever;
                if (!ReadStep(cursor, out step))
                {
                    return false;
                }
            }

            found.Add(new YearRange(from, to, step));
        }
        while (cursor.Take(','));

        years = [.. found];
        return true;
    }

    private static bool ReadWeeks(Cursor cursor, out WeekRange[] weeks)
    {
        weeks = [];
        List<WeekRange> found = [];
        do
        {
            if (WeekHere(cursor))
            {
                cursor.Position += 4;
                if (!cursor.SkipSpaces())
                {
                    return cursor.Fail("a space and the number of a week");
                }
            }

            var start = cursor.Position;
            if (!ReadWeek(cursor, out var from))
            {
                return false;
            }

            var (to, step) = (from, 1);
            if (cursor.Take('-') && (!ReadWeek(cursor, out to) || !ReadStep(cursor, out step)))
            {
                return false;
            }

            if (to < from)
            {
                return cursor.Fail(start, "a range of weeks goes from one week to a later one.");
            }

            found.Add(new WeekRange(from, to, step));
        }
        while (cursor.Take(','));

        weeks = [.. found];
        return true;
    }

    private static bool ReadWeek(Cursor cursor, out int week)
    {
        var start = cursor.Position;
        return (cursor.TakeNumber(2, out week) && week is >= 1 and <= 53)
            || (cursor.IsDigit() || cursor.Position > start ? cursor.Fail(start, "a year has the weeks 01 to 53.") : cursor.Fail("the number of a week"));
    }
}
