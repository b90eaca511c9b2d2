// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Osm.Model;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Plans single civil dates by precedence: holiday, then season, then weekly plan.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class DayPlanner : IDayPlanner
{
    private readonly ScheduleDefinition _definition;
    private readonly PlanTemplate _weekly;
    private readonly PlanTemplate[] _seasons;

    // One closure for each holiday, whatever its years: there are a few dozen.
    private readonly ConcurrentDictionary<Holiday, Closure> _closures = [];

    public DayPlanner(ScheduleDefinition definition)
    {
        _definition = definition;
        _weekly = new PlanTemplate(definition.Weekly, season: null);

        // The most specific season first; OrderBy keeps the order of the definition among equals.
        _seasons = [.. definition.Seasons
            .OrderBy(static season => season.Dates.Days)
            .Select(static season => new PlanTemplate(season.Plan, season))];
        PassesMidnight = _seasons.Append(_weekly).Any(static template => template.PassesMidnight);
    }

    public bool PassesMidnight { get; }

    public MidnightRule MidnightRule => MidnightRule.StartDay;

    public bool NeverChanges => _definition.IsAlwaysOpen || _definition.IsNeverOpen;

    public WeeklyPlan PlanInForce(DateOnly date) => TemplateOf(date).Plan;

    public bool FollowsHolidays(DateOnly date) => _definition.ClosesOnHolidays && TemplateOf(date).FollowsHolidays;

    public OsmExpression ToOsm() => OsmTranslation.Of(_definition, [.. _seasons.Reverse().Select(static season => season.Season!)]);

    public DayPart[] PartsOf(DateOnly date)
    {
        var template = TemplateOf(date);
        return HolidayOn(date, template)?.Parts ?? template.PartsOf(date.DayOfWeek);
    }

    public DayPlan Explain(DateOnly date)
    {
        List<PlannedRule> speaking = [];
        var template = TemplateOf(date);
        if (HolidayOn(date, template) is { } holiday)
        {
            speaking.Add(holiday.Decision);
        }

        speaking.AddRange(_seasons.Where(season => season.Season!.Dates.Contains(date)).Select(season => season.RuleOf(date.DayOfWeek)));
        speaking.Add(_weekly.RuleOf(date.DayOfWeek));
        return new DayPlan
        {
            Date = date,
            Winner = speaking[0],
            Beaten = speaking[1..],
            Segments = [.. PartsOf(date).Select(static part => part.ToSegment())],
            MidnightRule = MidnightRule,
        };
    }

    private PlanTemplate TemplateOf(DateOnly date)
    {
        foreach (var season in _seasons)
        {
            if (season.Season!.Dates.Contains(date))
            {
                return season;
            }
        }

        return _weekly;
    }

    private Closure? HolidayOn(DateOnly date, PlanTemplate template)
    {
        if (!_definition.ClosesOnHolidays || !template.FollowsHolidays)
        {
            return null;
        }

        return _definition.Holidays.HolidaysOn(date) switch
        {
            [] => null,
            [{ Kind: HolidayKind.Public } only] => _closures.GetOrAdd(only, static only => new Closure([only])),
            var several when several.Any(static holiday => holiday.Kind == HolidayKind.Public) =>
                new Closure([.. several.Where(static holiday => holiday.Kind == HolidayKind.Public)]),
            _ => null,
        };
    }
}
