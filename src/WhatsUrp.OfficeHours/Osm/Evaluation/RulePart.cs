// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Evaluation;

/// <summary>What a rule says about one calendar day: the day it selects, or, as a tail, a day that its hours run into.</summary>
/// <param name="Rule">The place of the rule, from 0.</param>
/// <param name="DaysAfter">0 for the selected day, 1 or 2 for a tail.</param>
/// <param name="Replaces">Where it matches, what earlier parts said about the day is dropped.</param>
/// <param name="Spans">The minutes it speaks about, in the order of the rule: the last to speak wins.</param>
internal sealed record RulePart(int Rule, int DaysAfter, bool Replaces, PartSpan[] Spans)
{
    private const int Day = 1440;

    /// <summary>Splits the rules at every midnight that their hours pass.</summary>
    public static RulePart[] Split(OsmRule[] rules)
    {
        List<RulePart> parts = new(rules.Length);
        for (var index = 0; index < rules.Length; index++)
        {
            var rule = rules[index];
            var spans = SpansOf(rule);
            var replaces = rule.Separator == RuleSeparator.Normal
                && (rule.Dates.IsEmpty
                    ? rule.State == OfficeState.Open && index > 0 && rules[index - 1].Dates.IsEmpty
                    : rule.State != OfficeState.Closed);
            parts.Add(new RulePart(index, 0, replaces, On(spans, 0)));
            for (var days = 1; On(spans, days) is { Length: > 0 } tail; days++)
            {
                parts.Add(new RulePart(index, days, Replaces: false, tail));
            }
        }

        return [.. parts];
    }

    /// <summary>The spans of a rule in minutes from the midnight of its own day.</summary>
    private static List<PartSpan> SpansOf(OsmRule rule)
    {
        List<PartSpan> spans = new(rule.Times.Length);

        // From the last to the first, so that the starts of later spans are known: the next one says when an open end is over at the latest.
        Span<bool> laterStarts = stackalloc bool[Day];
        laterStarts.Clear();
        for (var index = rule.Times.Length - 1; index >= 0; index--)
        {
            var time = rule.Times[index];
            if (time.OpenEnded)
            {
                var next = time.End < Day ? laterStarts[time.End..].IndexOf(true) : -1;
                var end = next < 0 ? time.GuessedEnd : Math.Min(time.GuessedEnd, time.End + next);
                spans.Add(new PartSpan(time.End, end, Guessed: true));
            }

            if (time.End > time.Start)
            {
                spans.Add(new PartSpan(time.Start, time.End, Guessed: false));
            }

            laterStarts[time.Start] = true;
        }

        spans.Reverse();
        if (spans.Count == 0)
        {
            spans.Add(new PartSpan(0, Day, Guessed: false));
        }

        return spans;
    }

    private static PartSpan[] On(List<PartSpan> spans, int days)
    {
        List<PartSpan>? found = null;
        foreach (var span in spans)
        {
            var (start, end) = (Math.Max(span.Start - (days * Day), 0), Math.Min(span.End - (days * Day), Day));
            if (start < end)
            {
                (found ??= []).Add(span with { Start = start, End = end });
            }
        }

        return found is null ? [] : [.. found];
    }
}
