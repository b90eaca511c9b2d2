// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Reads hours: <c>09:00-13:00,15:00-17:00</c>, <c>22:00-02:00</c>, <c>17:00+</c>.</summary>
internal static class TimeReader
{
    private const int Day = 1440;
    private const string Hours = "a span of hours such as 09:00-13:00";

    public static bool Read(Cursor cursor, out TimeSelector[] times)
    {
        times = [];
        if (!cursor.IsDigit())
        {
            return true;
        }

        List<TimeSelector> found = [];
        do
        {
            if (!ReadSpan(cursor, out var span))
            {
                return false;
            }

            found.Add(span);
            if (cursor.Current != ',' || cursor.Peek(1) is ' ' or '\t')
            {
                times = [.. found];
                return true;
            }

            cursor.Position++;
        }
        while (cursor.IsDigit());

        return cursor.Fail(Hours);
    }

    private static bool ReadSpan(Cursor cursor, out TimeSelector span)
    {
        span = default;
        var from = cursor.Position;
        if (!ReadClock(cursor, out var start))
        {
            return false;
        }

        if (start >= Day)
        {
            return cursor.Fail(from, "hours begin from 00:00 to 23:59.");
        }

        if (cursor.Take('+'))
        {
            span = new TimeSelector(start, start, OpenEnded: true);
            return true;
        }

        if (!cursor.Take('-'))
        {
            return cursor.Current == '/' || cursor.AtEnd || cursor.Current is ',' or ';' or ' '
                ? cursor.Fail(from, "a point in time is no opening; write when it ends (12:00-13:00), or a plus for an end nobody knows (12:00+).")
                : cursor.Fail("'-' or '+'");
        }

        var to = cursor.Position;
        if (!ReadClock(cursor, out var end))
        {
            return false;
        }

        var openEnded = cursor.Take('+');
        if (end > 2 * Day || (end == 2 * Day && openEnded))
        {
            return cursor.Fail(to, "hours end at 48:00 at the latest, which is the end of the next day.");
        }

        if (cursor.Current == '/')
        {
            return cursor.Fail(cursor.Position, "points in time at intervals are not supported.");
        }

        span = new TimeSelector(start, end <= start ? end + Day : end, openEnded);
        return true;
    }

    private static bool ReadClock(Cursor cursor, out int minute)
    {
        minute = 0;
        var start = cursor.Position;
        if (!cursor.IsDigit())
        {
            return cursor.Fail(Hours);
        }

        if (!cursor.TakeNumber(2, out var hours) || !cursor.Take(':') || cursor.Digits() != 2)
        {
            return cursor.Fail(start, "hours and minutes are written as 09:00.");
        }

        var minutesAt = cursor.Position;
        _ = cursor.TakeNumber(2, out var minutes);
        minute = (hours * 60) + minutes;
        return minutes < 60 || cursor.Fail(minutesAt, "an hour has the minutes 00 to 59.");
    }
}
