// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Reads a number of days before or after: <c> -2 days</c>.</summary>
internal static class OffsetReader
{
    private const int Longest = 366;

    /// <summary>Reads the days where they are stated, else 0; false after a fault.</summary>
    public static bool Read(Cursor cursor, out int days)
    {
        days = 0;
        var start = cursor.Position;
        if (!cursor.SkipSpaces() || cursor.Current is not ('+' or '-'))
        {
            cursor.Position = start;
            return true;
        }

        var sign = cursor.Position;
        var before = cursor.Take('-');
        cursor.Position = sign + 1;
        if (!cursor.TakeNumber(3, out days) || days > Longest)
        {
            return cursor.Fail(sign, $"a sign is followed at once by a number of days up to {Longest}, such as -2 days.");
        }

        days = before ? -days : days;
        return cursor.SkipSpaces() && (cursor.TakeWord("days") || cursor.TakeWord("day"))
            ? true
            : cursor.Fail("'day' or 'days'");
    }
}
