// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Reads weekdays and holidays: <c>Mo-Fr,PH</c>, <c>PH Mo-Fr</c>, <c>Th[1,3] +1 day</c>, <c>PH -1 day</c>.</summary>
internal static class DayReader
{
    /// <summary>Reads days where there are some; false after a fault.</summary>
    public static bool Read(Cursor cursor, out DaySelector? days)
    {
        days = null;
        if (!StartsHere(cursor))
        {
            return true;
        }

        List<WeekdayRange> weekdays = [];
        List<HolidaySelector> holidays = [];
        if (!ReadList(cursor, weekdays, holidays))
        {
            return false;
        }

        var both = weekdays.Count == 0 && PassToWeekdays(cursor);
        if (both && !ReadWeekdays(cursor, weekdays))
        {
            return false;
        }

        days = new DaySelector([.. weekdays], [.. holidays], both);
        return true;
    }

    public static bool StartsHere(Cursor cursor) => OsmNames.FindDay(cursor.Word()) is not null || HolidayHere(cursor) is not null;

    public static bool ReadWeekday(Cursor cursor, [NotNullWhen(true)] out WeekdayRange? range)
    {
        range = null;
        if (OsmNames.FindDay(cursor.Word()) is not { } from)
        {
            return cursor.Fail("a day such as Mo");
        }

        cursor.Position += 2;
        if (cursor.Current == '[')
        {
            if (!ReadPlaces(cursor, out var nth) || !OffsetReader.Read(cursor, out var days))
            {
                return false;
            }

            range = new WeekdayRange(from, from) { Nth = nth, OffsetDays = days };
            return true;
        }

        var to = from;
        if (cursor.Take('-'))
        {
            if (OsmNames.FindDay(cursor.Word()) is not { } last)
            {
                return cursor.Fail("a day such as Fr");
            }

            cursor.Position += 2;
            to = last;
        }

        range = new WeekdayRange(from, to);
        return true;
    }

    private static bool ReadList(Cursor cursor, List<WeekdayRange> weekdays, List<HolidaySelector> holidays)
    {
        do
        {
            if (HolidayHere(cursor) is { } kind)
            {
                if (!cursor.HasHolidays)
                {
                    return cursor.Fail(cursor.Position, "holidays need a calendar, and there is none.");
                }

                cursor.Position += 2;
                if (!OffsetReader.Read(cursor, out var offset))
                {
                    return false;
                }

                holidays.Add(new HolidaySelector(kind, offset));
            }
            else if (!ReadWeekday(cursor, out var range))
            {
                return false;
            }
            else
            {
                weekdays.Add(range);
            }
        }
        while (TakeComma(cursor) || (weekdays.Count == 0 && PassToHolidays(cursor)));

        return cursor.Error is null;
    }

    private static bool ReadWeekdays(Cursor cursor, List<WeekdayRange> weekdays)
    {
        do
        {
            if (!ReadWeekday(cursor, out var range))
            {
                return false;
            }

            weekdays.Add(range);
        }
        while (TakeComma(cursor));

        return true;
    }

    private static bool TakeComma(Cursor cursor) => cursor.Current == ',' && cursor.Peek(1) is not (' ' or '\t') && cursor.Take(',');

    // SH PH: one holiday or the other, as with a comma.
    private static bool PassToHolidays(Cursor cursor) => Pass(cursor, colon: false, static cursor => HolidayHere(cursor) is not null);

    private static bool PassToWeekdays(Cursor cursor) => Pass(cursor, colon: true, static cursor => OsmNames.FindDay(cursor.Word()) is not null);

    private static bool Pass(Cursor cursor, bool colon, Func<Cursor, bool> isThere)
    {
        var start = cursor.Position;
        var passed = (colon && cursor.Take(':')) | cursor.SkipSpaces();
        if (passed && isThere(cursor))
        {
            return true;
        }

        cursor.Position = start;
        return false;
    }

    private static HolidayKind? HolidayHere(Cursor cursor)
    {
        var word = cursor.Word();
        return OsmNames.Same(word, "PH") ? HolidayKind.Public : OsmNames.Same(word, "SH") ? HolidayKind.School : null;
    }

    private static bool ReadPlaces(Cursor cursor, out int[] nth)
    {
        nth = [];
        SortedSet<int> places = [];
        cursor.Position++;
        do
        {
            var start = cursor.Position;
            var last = cursor.Take('-');
            if (!cursor.TakeNumber(1, out var from) || from is < 1 or > 5)
            {
                return cursor.Fail(start, "a place in the month is expected: 1 to 5, or -1 (the last) to -5.");
            }

            var to = from;
            if (!last && cursor.Take('-') && (!cursor.TakeNumber(1, out to) || to > 5 || to <= from))
            {
                return cursor.Fail(start, "places in the month go upwards from 1 to 5, such as 1-3.");
            }

            for (var place = from; place <= to; place++)
            {
                places.Add(last ? -place : place);
            }
        }
        while (cursor.Take(','));

        nth = [.. places.Where(static place => place > 0), .. places.Where(static place => place < 0).Reverse()];
        return cursor.Take(']') || cursor.Fail("']'");
    }
}
