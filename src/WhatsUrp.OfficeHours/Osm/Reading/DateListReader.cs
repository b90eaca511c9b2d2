// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Reads a list of months, dates and ranges of them.</summary>
internal static class DateListReader
{
    public static bool Read(Cursor cursor, out DateRange[] dates)
    {
        dates = [];
        List<DateRange> found = [];
        do
        {
            // Dec 24,26: the day alone is of the month before it.
            var before = found.Count > 0 ? found[^1] : null;
            if (!ReadRange(cursor, before, mayBeNth: before is not { WholeMonths: true }, out var range))
            {
                return false;
            }

            found.Add(range);
        }
        while (cursor.Current == ',' && cursor.Peek(1) is not (' ' or '\t') && cursor.Take(','));

        dates = [.. found];
        return true;
    }

    private static bool ReadRange(Cursor cursor, DateRange? before, bool mayBeNth, [NotNullWhen(true)] out DateRange? range)
    {
        range = null;
        var start = cursor.Position;
        DatePoint? first;
        if (before is { WholeMonths: false } && (before.To ?? before.From) is { Kind: DatePointKind.MonthDay } month && PointReader.DayHere(cursor))
        {
            if (!PointReader.ReadDay(cursor, new DatePoint(month.Kind) { Year = month.Year, Month = month.Month }, out first))
            {
                return false;
            }
        }
        else if (!PointReader.Read(cursor, mayBeNth, out first))
        {
            return false;
        }

        if (first.Day == 0 && first.Kind == DatePointKind.MonthDay)
        {
            return ReadMonths(cursor, first, out range);
        }

        if (cursor.Take('+'))
        {
            range = new DateRange(first) { OpenEnded = true };
            return true;
        }

        if (!cursor.Take('-'))
        {
            range = new DateRange(first);
            return true;
        }

        return PointReader.DayHere(cursor) ? ReadToDay(cursor, first, out range) : ReadToDate(cursor, start, first, out range);
    }

    private static bool ReadMonths(Cursor cursor, DatePoint first, out DateRange range)
    {
        var last = first.Month;
        range = new DateRange(first with { Day = 1 });
        if (cursor.Take('-'))
        {
            last = OsmNames.FindMonth(cursor.Word());
            if (last == 0)
            {
                return cursor.Fail("a month such as Feb");
            }

            cursor.Position += 3;
        }

        range = range with { To = first with { Month = last, Day = PointReader.LongestMonth(last) }, WholeMonths = true };
        return true;
    }

    private static bool ReadToDay(Cursor cursor, DatePoint first, out DateRange range)
    {
        range = new DateRange(first);
        var start = cursor.Position;
        if (first.Kind != DatePointKind.MonthDay || first.OffsetDays != 0 || first.OffsetWeekday is not null)
        {
            return cursor.Fail(start, "a month is expected before the day.");
        }

        if (!PointReader.ReadDay(cursor, first, out var last))
        {
            return false;
        }

        if (last.Day <= first.Day)
        {
            return cursor.Fail(start, "a range of days goes from one day to a later one of the month.");
        }

        if (!DateReader.ReadStep(cursor, out var step))
        {
            return false;
        }

        range = range with { To = last, Step = step };
        return true;
    }

    private static bool ReadToDate(Cursor cursor, int start, DatePoint first, out DateRange range)
    {
        range = new DateRange(first);
        var at = cursor.Position;
        if (!PointReader.Read(cursor, mayBeNth: true, out var last))
        {
            return false;
        }

        if (last is { Kind: DatePointKind.MonthDay, Day: 0 })
        {
            return cursor.Fail(at, "a range that begins with a date ends with one.");
        }

        if (first.Year.HasValue != last.Year.HasValue)
        {
            return cursor.Fail(at, "of a range of dates both ends have a year, or neither.");
        }

        if (first.Year is { } firstYear && last.Year is { } lastYear && last.In(lastYear) < first.In(firstYear))
        {
            return cursor.Fail(start, "the range of dates ends before it begins.");
        }

        range = first == last ? range : range with { To = last };
        return true;
    }
}
