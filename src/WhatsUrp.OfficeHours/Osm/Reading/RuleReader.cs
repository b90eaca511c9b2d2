// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Reads one rule: dates, hours, state and comment.</summary>
internal static class RuleReader
{
    private const string Rule = "a rule";

    /// <summary>Reads a rule; null after a fault.</summary>
    /// <param name="cursor">Stands before the rule.</param>
    /// <param name="separator">What joins the rule to those before it.</param>
    /// <param name="mayBeAddedTo">The rule ends with hours, a comment or a state, so that a comma and a space may follow.</param>
    public static OsmRule? Read(Cursor cursor, RuleSeparator separator, out bool mayBeAddedTo)
    {
        mayBeAddedTo = true;
        cursor.SkipSpaces();
        var start = cursor.Position;
        string? heading = null;
        var headed = cursor.Current == '"';
        if (headed)
        {
            if (!ReadComment(cursor, out heading))
            {
                return null;
            }

            var end = cursor.Position;
            if (!TakeColon(cursor, out var dangling))
            {
                cursor.Position = end;
                return dangling ? null : Build(cursor, start, separator, new DateSelector(), [], OfficeState.ByAppointment, heading);
            }
        }

        TimeSelector[] times = [];
        var dates = new DateSelector();
        var always = !headed && cursor.Take("24/7");
        if (always ? TakeColon(cursor, out var fault) & fault : !ReadSelectors(cursor, out dates, out times))
        {
            return null;
        }

        var stated = ReadState(cursor, out var state, out var comment);
        if (cursor.Error is not null)
        {
            return null;
        }

        if (!stated && !always && !headed && dates.IsEmpty && times.Length == 0)
        {
            cursor.Fail(Rule);
            return null;
        }

        mayBeAddedTo = always || stated || times.Length > 0;
        return Build(cursor, start, separator, dates, times, stated || !headed ? state : OfficeState.ByAppointment, comment ?? heading);
    }

    private static OsmRule Build(
        Cursor cursor, int start, RuleSeparator separator, DateSelector dates, TimeSelector[] times, OfficeState state, string? comment)
    {
        var end = cursor.Position;
        var text = cursor.Slice(start, end).TrimEnd(' ', '\t');
        return new OsmRule { Separator = separator, Dates = dates, Times = times, State = state, Comment = comment, Text = text };
    }

    private static bool ReadSelectors(Cursor cursor, out DateSelector dates, out TimeSelector[] times)
    {
        times = [];
        if (!DateReader.ReadWide(cursor, out dates) || (!dates.IsEmpty && !TakeColon(cursor, out var dangling) && dangling))
        {
            return false;
        }

        cursor.SkipSpaces();
        if (!DayReader.Read(cursor, out var days) || (days is not null && !TakeColon(cursor, out dangling) && dangling))
        {
            return false;
        }

        dates = days is null ? dates : dates with { Days = days };
        cursor.SkipSpaces();
        return TimeReader.Read(cursor, out times);
    }

    /// <summary>Passes a colon that is only for readability; one with nothing behind it is a fault.</summary>
    private static bool TakeColon(Cursor cursor, out bool dangling)
    {
        dangling = false;
        var start = cursor.Position;
        cursor.SkipSpaces();
        var colon = cursor.Position;
        if (!cursor.Take(':'))
        {
            cursor.Position = start;
            return false;
        }

        cursor.SkipSpaces();
        if (!cursor.AtEnd && cursor.Current is not (';' or '|' or ',' or ':'))
        {
            return true;
        }

        dangling = true;
        return cursor.Fail(colon, "nothing follows the colon.");
    }

    /// <summary>Reads a state, a comment, or both; a comment alone means unknown.</summary>
    private static bool ReadState(Cursor cursor, out OfficeState state, out string? comment)
    {
        state = OfficeState.Open;
        comment = null;
        var before = cursor.Position;
        cursor.SkipSpaces();
        OfficeState? word = cursor.TakeWord("open") ? OfficeState.Open
            : cursor.TakeWord("off") || cursor.TakeWord("closed") ? OfficeState.Closed
            : cursor.TakeWord("unknown") ? OfficeState.ByAppointment
            : null;
        var end = word is null ? before : cursor.Position;
        var colon = word is not null && TakeColon(cursor, out _);
        cursor.SkipSpaces();
        if (cursor.Current == '"')
        {
            state = word ?? OfficeState.ByAppointment;
            return ReadComment(cursor, out comment);
        }

        if (colon)
        {
            return cursor.Fail("a comment");
        }

        cursor.Position = end;
        state = word ?? OfficeState.Open;
        return word is not null;
    }

    private static bool ReadComment(Cursor cursor, out string? comment)
    {
        comment = null;
        var quote = cursor.Position++;
        var end = cursor.IndexOf('"');
        if (end < 0)
        {
            return cursor.Fail(quote, "the comment that begins here has no closing double quote.");
        }

        comment = end == cursor.Position ? null : cursor.Slice(cursor.Position, end);
        cursor.Position = end + 1;
        return true;
    }
}
