// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Reads one date, with or without a year: <c>Dec 24</c>, <c>2027 easter -2 days</c>, <c>Oct Su[-1]</c>; or a month alone.</summary>
internal static class PointReader
{
    private const int LeapYear = 2000;

    /// <summary>Whether a month or Easter stands here, be it after a year.</summary>
    public static bool StartsHere(Cursor cursor)
    {
        if (!DateReader.YearHere(cursor))
        {
            return NameHere(cursor);
        }

        var start = cursor.Position;
        cursor.Position += 4;
        cursor.SkipSpaces();
        var found = NameHere(cursor);
        cursor.Position = start;
        return found;
    }

    /// <summary>Whether a day of the month stands here, and not the hour of a time.</summary>
    public static bool DayHere(Cursor cursor)
    {
        var digits = cursor.Digits();
        return digits is 1 or 2 or 3 && !(cursor.Peek(digits) == ':' && cursor.IsDigit(digits + 1));
    }

    public static int LongestMonth(int month) => DateTime.DaysInMonth(LeapYear, month);

    /// <summary>Reads a date; a month alone has no day.</summary>
    public static bool Read(Cursor cursor, bool mayBeNth, [NotNullWhen(true)] out DatePoint? point)
    {
        point = null;
        int? year = null;
        var start = cursor.Position;
        if (StartsHere(cursor) && cursor.TakeNumber(4, out var number))
        {
            if (number < DateReader.FirstYear)
            {
                return cursor.Fail(start, DateReader.YearTooEarly);
            }

            year = number;
            cursor.SkipSpaces();
        }

        if (cursor.TakeWord("easter"))
        {
            return ReadOffset(cursor, new DatePoint(DatePointKind.Easter) { Year = year }, out point);
        }

        var month = OsmNames.FindMonth(cursor.Word());
        if (month == 0)
        {
            return cursor.Fail("a date such as Dec 24");
        }

        cursor.Position += 3;
        var end = cursor.Position;
        var whole = new DatePoint(DatePointKind.MonthDay) { Year = year, Month = month };
        cursor.SkipSpaces();
        if (DayHere(cursor))
        {
            return ReadDay(cursor, whole, out var date) && ReadOffset(cursor, date, out point);
        }

        if (mayBeNth && ReadNth(cursor, whole, out point))
        {
            return true;
        }

        cursor.Position = end;
        point = whole;
        return cursor.Error is null;
    }

    /// <summary>Reads a day of the month of another date.</summary>
    public static bool ReadDay(Cursor cursor, DatePoint month, [NotNullWhen(true)] out DatePoint? point)
    {
        var start = cursor.Position;
        point = null;
        var length = month.Year is { } year and > 0 ? DateTime.DaysInMonth(year, month.Month) : LongestMonth(month.Month);
        if (!cursor.TakeNumber(2, out var day) || day < 1 || day > length)
        {
            return cursor.Fail(start, $"{OsmNames.Month(month.Month)} has the days 01 to {length}.");
        }

        point = month with { Day = day };
        return true;
    }

    /// <summary>Reads a weekday of the month where it stands alone, with one place: Nov Th[4]. Several, or more days, are a list of weekdays.</summary>
    private static bool ReadNth(Cursor cursor, DatePoint month, [NotNullWhen(true)] out DatePoint? point)
    {
        point = null;
        if (OsmNames.FindDay(cursor.Word()) is not { } weekday || cursor.Peek(2) != '[')
        {
            return false;
        }

        if (!DayReader.ReadWeekday(cursor, out var range) || range.Nth.Length != 1)
        {
            return false;
        }

        if (cursor.Current == ',')
        {
            var comma = cursor.Position++;
            var moreDays = DayReader.StartsHere(cursor);
            cursor.Position = comma;
            if (moreDays)
            {
                return false;
            }
        }

        point = month with { Kind = DatePointKind.NthWeekday, Weekday = weekday, Nth = range.Nth[0], OffsetDays = range.OffsetDays };
        return true;
    }

    private static bool ReadOffset(Cursor cursor, DatePoint date, [NotNullWhen(true)] out DatePoint? point)
    {
        point = date;
        if (cursor.Current is '+' or '-')
        {
            var backward = cursor.Current == '-';
            cursor.Position++;
            if (OsmNames.FindDay(cursor.Word()) is { } weekday)
            {
                cursor.Position += 2;
                point = date with { OffsetWeekday = weekday, OffsetBackward = backward };
            }
            else
            {
                cursor.Position--;
                return true;
            }
        }

        if (!OffsetReader.Read(cursor, out var days))
        {
            return false;
        }

        point = point with { OffsetDays = days };
        return true;
    }

    private static bool NameHere(Cursor cursor)
    {
        var word = cursor.Word();
        return OsmNames.FindMonth(word) > 0 || OsmNames.Same(word, "easter");
    }
}
