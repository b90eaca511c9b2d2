// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Osm.Model;

namespace WhatsUrp.OfficeHours.Osm.Evaluation;

/// <summary>Says what a notation means for single calendar days.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class DayEvaluator(OsmExpression expression, IHolidayCalendar calendar)
{
    private const int Day = 1440;
    private const int Nobody = -1;

    public RulePart[] Parts { get; } = RulePart.Split(expression.Rules);

    public OsmRule RuleOf(int part) => expression.Rules[Parts[part].Rule];

    /// <summary>The parts of rules that speak about a date, each rule followed by its tail from the days before.</summary>
    public DayMatch Match(DateOnly date)
    {
        var match = new DayMatch();
        for (var index = 0; index < Parts.Length; index++)
        {
            var part = Parts[index];
            if (date.DayNumber >= part.DaysAfter
                && expression.Rules[part.Rule].Dates.Contains(date.AddDays(-part.DaysAfter), calendar, out var holiday))
            {
                match.Join(index, part.Replaces, holiday);
            }
        }

        return match;
    }

    /// <summary>The whole calendar day, cut at every change of state or deciding part.</summary>
    public EvaluatedSpan[] Evaluate(DayMatch match)
    {
        // Each minute holds the one span that decides it, as part and place in the part: painting is linear in the length of the notation.
        Span<(int Part, int Span)> minutes = stackalloc (int, int)[Day];
        minutes.Fill((Nobody, 0));
        foreach (var part in match.Active)
        {
            for (var place = 0; place < Parts[part].Spans.Length; place++)
            {
                var span = Parts[part].Spans[place];
                var painted = minutes[span.Start..span.End];
                if (RuleOf(part).Separator == RuleSeparator.Fallback)
                {
                    PaintClosed(painted, part, place);
                }
                else
                {
                    painted.Fill((part, place));
                }
            }
        }

        return Cut(minutes);
    }

    private void PaintClosed(Span<(int Part, int Span)> minutes, int part, int place)
    {
        foreach (ref var minute in minutes)
        {
            if (StateOf(minute).State == OfficeState.Closed)
            {
                minute = (part, place);
            }
        }
    }

    private EvaluatedSpan[] Cut(ReadOnlySpan<(int Part, int Span)> minutes)
    {
        List<EvaluatedSpan> cut = [];
        for (var start = 0; start < Day;)
        {
            var length = minutes[start..].IndexOfAnyExcept(minutes[start]);
            var end = length < 0 ? Day : start + length;
            var (state, guessed) = StateOf(minutes[start]);
            var part = minutes[start].Part;
            if (cut is [.., var last] && last.Part == part && last.State == state && last.Guessed == guessed)
            {
                cut[^1] = last with { End = end };
            }
            else
            {
                cut.Add(new EvaluatedSpan(start, end, state, part, guessed));
            }

            start = end;
        }

        return [.. cut];
    }

    private (OfficeState State, bool Guessed) StateOf((int Part, int Span) minute)
    {
        if (minute.Part == Nobody)
        {
            return (OfficeState.Closed, false);
        }

        var state = RuleOf(minute.Part).State;
        var guessed = Parts[minute.Part].Spans[minute.Span].Guessed && state != OfficeState.Closed;
        return (guessed ? OfficeState.ByAppointment : state, guessed);
    }
}
