// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Osm.Model;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Puts overrides over the hours of another planner: of a definition, or of the OSM notation.</summary>
/// <remarks>Immutable and thread-safe. What a date is stays the ground's matter: over the notation an override speaks about the calendar day.</remarks>
internal sealed class AmendedDayPlanner : IDayPlanner
{
    private readonly IDayPlanner _ground;
    private readonly OverrideIndex _overrides;

    private AmendedDayPlanner(IDayPlanner ground, IReadOnlyList<ScheduleOverride> overrides)
    {
        _ground = ground;
        _overrides = new OverrideIndex(overrides);
        Overrides = overrides;
        NeverChanges = ground.NeverChanges
            && overrides.All(static entry => entry.Kind == OverrideKind.Closed)
            && ground.PartsOf(DateOnly.MinValue)[0].State == OfficeState.Closed;
        PassesMidnight = ground.PassesMidnight || overrides.Any(static entry => entry.Hours.Any(static hours => hours.PassesMidnight));
    }

    /// <summary>The overrides, in the order of their definition.</summary>
    public IReadOnlyList<ScheduleOverride> Overrides { get; }

    public MidnightRule MidnightRule => _ground.MidnightRule;

    public bool NeverChanges { get; }

    public bool PassesMidnight { get; }

    /// <summary>Puts overrides over a planner, after those that it has.</summary>
    public static IDayPlanner Over(IDayPlanner planner, IReadOnlyList<ScheduleOverride> overrides) => (planner, overrides) switch
    {
        (_, []) => planner,
        (AmendedDayPlanner amended, _) => new AmendedDayPlanner(amended._ground, [.. amended.Overrides, .. overrides]),
        _ => new AmendedDayPlanner(planner, overrides),
    };

    public DayPart[] PartsOf(DateOnly date) => _overrides.Apply(date.DayNumber, _ground.PartsOf(date));

    public DayPlan Explain(DateOnly date)
    {
        var ground = _ground.Explain(date);
        PlannedRule[] speaking =
        [
            .. _overrides.On(date.DayNumber).Reverse().Select(static entry => entry.Decision),
            ground.Winner,
            .. ground.Beaten,
        ];
        return ground with { Winner = speaking[0], Beaten = speaking[1..], Segments = [.. PartsOf(date).Select(static part => part.ToSegment())] };
    }

    public WeeklyPlan PlanInForce(DateOnly date) => _ground.PlanInForce(date);

    public bool FollowsHolidays(DateOnly date) => _ground.FollowsHolidays(date);

    public OsmExpression ToOsm() => new([.. _ground.ToOsm().Rules, .. _overrides.InOrder.SelectMany(OsmTranslation.RulesOf)]);
}
