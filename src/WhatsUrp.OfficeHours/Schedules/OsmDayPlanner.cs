// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Globalization;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Osm;
using WhatsUrp.OfficeHours.Osm.Evaluation;
using WhatsUrp.OfficeHours.Osm.Model;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Plans single civil dates by the rules of the OSM notation, which knows calendar days only.</summary>
/// <remarks>Immutable for its users, and thread-safe.</remarks>
internal sealed class OsmDayPlanner : IDayPlanner
{
    // Beyond either bound days are worked out anew each time.
    private const int PartsInKey = 64;
    private const int RememberedDays = 1024;

    private static readonly PlannedRule s_none = new(new RuleRef(RuleKind.None, ""));

    private readonly OsmExpression _expression;
    private readonly DayEvaluator _evaluator;
    private readonly DayEvaluator _withoutHolidays;
    private readonly RuleRef[] _rules;

    // Days on which the same parts of rules are in force are the same, but for the names of holidays.
    private readonly ConcurrentDictionary<ulong, DayPart[]> _days = [];

    public OsmDayPlanner(OsmExpression expression, IHolidayCalendar calendar)
    {
        _expression = expression;
        _evaluator = new DayEvaluator(expression, calendar);
        _withoutHolidays = new DayEvaluator(expression, HolidayCalendar.Empty);
        _rules = [.. expression.Rules.Select(static (rule, index) =>
            new RuleRef(RuleKind.Notation, (index + 1).ToString(CultureInfo.InvariantCulture), rule.Text))];
    }

    public MidnightRule MidnightRule => MidnightRule.CalendarDay;

    public bool NeverChanges => Array.TrueForAll(_expression.Rules, static rule => rule.Dates.IsEmpty && rule.Times.Length == 0);

    // The hours after midnight are a tail on the next calendar day.
    public bool PassesMidnight => false;

    public DayPart[] PartsOf(DateOnly date)
    {
        var match = _evaluator.Match(date);
        if (match.Holidays is not null || _evaluator.Parts.Length > PartsInKey)
        {
            return ToParts(match);
        }

        var key = 0UL;
        foreach (var part in match.Active)
        {
            key |= 1UL << part;
        }

        if (!_days.TryGetValue(key, out var parts))
        {
            parts = ToParts(match);
            if (_days.Count < RememberedDays)
            {
                _days.TryAdd(key, parts);
            }
        }

        return parts;
    }

    public DayPlan Explain(DateOnly date)
    {
        var match = _evaluator.Match(date);
        var spans = _evaluator.Evaluate(match);

        // The strongest first: rules that decide some of the day, then those that speak; fallbacks after the others, later before earlier.
        int[] strongest = [.. match.Active.Concat(match.Replaced)
            .OrderByDescending(part => Array.Exists(spans, span => span.Part == part))
            .ThenBy(part => _evaluator.RuleOf(part).Separator == RuleSeparator.Fallback)
            .ThenByDescending(static part => part)];
        PlannedRule[] speaking = [.. strongest
            .DistinctBy(part => _evaluator.Parts[part].Rule)
            .Select(part => Decision(match, part, Array.Exists(spans, span => span.Part == part && span.Guessed)))];
        return new DayPlan
        {
            Date = date,
            Winner = speaking.Length > 0 ? speaking[0] : s_none,
            Beaten = speaking.Length > 0 ? speaking[1..] : [],
            Segments = [.. spans.Select(span => new DaySegment(new TimeRange(span.Start, span.End), span.State, Decision(match, span.Part, span.Guessed)))],
            MidnightRule = MidnightRule,
        };
    }

    public WeeklyPlan PlanInForce(DateOnly date)
    {
        // Day number 0 is a Monday.
        var monday = date.DayNumber - (date.DayNumber % 7);
        var days = new List<TimeRange>[7];
        for (var day = 0; day < 7; day++)
        {
            var number = Math.Min(monday + day, DateOnly.MaxValue.DayNumber);
            days[day] = [.. WeeklyPlan.Merge([.. _withoutHolidays.Evaluate(_withoutHolidays.Match(DateOnly.FromDayNumber(number)))
                .Where(static span => span.State == OfficeState.Open)
                .Select(static span => new TimeRange(span.Start, span.End))])];
        }

        JoinNights(days);
        return days.Index().Aggregate(WeeklyPlan.Closed, static (plan, day) => plan.Open([(DayOfWeek)((day.Index + 1) % 7)], day.Item));
    }

    public bool FollowsHolidays(DateOnly date) => Array.Exists(_expression.Rules, rule =>
        rule is { State: OfficeState.Closed, Times.Length: 0, Dates.Days: { Both: false } days }
        && Array.Exists(days.Holidays, static holidays => holidays is { Kind: HolidayKind.Public, OffsetDays: 0 })
        && rule.Dates.ContainsWide(date));

    public OsmExpression ToOsm() => _expression;

    // People read 22:00-02:00 on the day it begins, and not as the ends of two days.
    private static void JoinNights(List<TimeRange>[] days)
    {
        for (var day = 0; day < 7; day++)
        {
            var next = days[(day + 1) % 7];
            if (days[day] is [.., { StartMinute: > 0, EndMinute: TimeRange.MinutesPerDay } evening]
                && next is [{ StartMinute: 0 } morning, ..]
                && morning.EndMinute <= evening.StartMinute)
            {
                days[day][^1] = new TimeRange(evening.StartMinute, TimeRange.MinutesPerDay + morning.EndMinute);
                next.RemoveAt(0);
            }
        }
    }

    private DayPart[] ToParts(DayMatch match) =>
        [.. _evaluator.Evaluate(match).Select(span => new DayPart(span.Start, span.End, span.State, Decision(match, span.Part, span.Guessed)))];

    private PlannedRule Decision(DayMatch match, int part, bool guessed)
    {
        if (part < 0)
        {
            return s_none;
        }

        var reason = _evaluator.RuleOf(part).Comment ?? (guessed ? OsmNotation.OpenEnd : match.Holidays?.GetValueOrDefault(part));
        return new PlannedRule(_rules[_evaluator.Parts[part].Rule], reason);
    }
}
