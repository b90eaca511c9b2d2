// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>Says what stands where something else is expected, with advice about what people often write.</summary>
internal static class Surprise
{
    private static readonly string[] s_sun = ["sunrise", "sunset", "dawn", "dusk", "daylight"];
    private static readonly string[] s_seasons = ["spring", "summer", "autumn", "fall", "winter"];

    public static string Describe(Cursor cursor, string expected)
    {
        if (cursor.AtEnd)
        {
            return $"the text ends where {expected} is expected.";
        }

        var word = cursor.Word();
        if (word.Length > 0)
        {
            return Known(s_sun, word) ? $"'{word}': times of the sun are not supported; write hours such as 09:00-13:00."
                : Known(s_seasons, word) ? $"'{word}': seasons have no dates of their own; write a range of dates such as Jun 21-Sep 22."
                : $"'{word}' where {expected} is expected.";
        }

        if (cursor.Current is ' ' or '\t' ? cursor.Peek(-1) == ',' : cursor.Current == ',' && cursor.Peek(1) is ' ' or '\t')
        {
            return "a comma and a space begin an additional rule, which needs hours, a comment or a state before it; a list has no spaces.";
        }

        return cursor.Current switch
        {
            '(' => "times of the sun are not supported; write hours such as 09:00-13:00.",
            '\u2018' or '\u2019' or '\u201A' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\'' => "a comment stands between straight double quotes.",
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "a range is written with a plain hyphen.",
            ' ' or '\t' => $"a space where {expected} is expected.",
            var other when char.IsControl(other) || char.IsSurrogate(other) => $"a character that does not belong here; {expected} is expected.",
            var other => $"'{other}' where {expected} is expected.",
        };
    }

    private static bool Known(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (Model.OsmNames.Same(word, known))
            {
                return true;
            }
        }

        return false;
    }
}
