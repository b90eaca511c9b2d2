// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Reads the OSM <c>opening_hours</c> notation, version 0.6.0, in reference and canonical spelling; in one pass over the text.</summary>
internal static class OsmParser
{
    public static bool TryParse(
        string? text, bool hasHolidays, [NotNullWhen(true)] out OsmExpression? expression, [NotNullWhen(false)] out ScheduleError? error)
    {
        var cursor = new Cursor(text ?? "", hasHolidays);
        List<OsmRule> rules = [];
        expression = ReadRules(cursor, rules) ? new OsmExpression([.. rules]) : null;
        error = cursor.Error;
        return expression is not null;
    }

    private static bool ReadRules(Cursor cursor, List<OsmRule> rules)
    {
        cursor.SkipSpaces();
        if (cursor.AtEnd)
        {
            return cursor.Fail(0, "the text is empty; write rules such as Mo-Fr 09:00-13:00.");
        }

        if (cursor.Current == '|')
        {
            return cursor.Fail(cursor.Position, "a fallback needs a rule before it.");
        }

        var separator = RuleSeparator.Normal;
        do
        {
            if (RuleReader.Read(cursor, separator, out var mayBeAddedTo) is not { } rule)
            {
                return false;
            }

            rules.Add(rule);
            cursor.SkipSpaces();
            if (cursor.Take(';'))
            {
                separator = RuleSeparator.Normal;
                cursor.SkipSpaces();
                continue;
            }

            if (cursor.AtEnd)
            {
                break;
            }

            if (mayBeAddedTo && cursor.Current == ',' && cursor.Peek(1) is ' ' or '\t')
            {
                cursor.Position++;
                separator = RuleSeparator.Additional;
            }
            else if (cursor.Take("||"))
            {
                separator = RuleSeparator.Fallback;
            }
            else
            {
                return cursor.Fail("the end of the rule, or a semicolon");
            }
        }
        while (!cursor.AtEnd || separator != RuleSeparator.Normal);

        return true;
    }
}
