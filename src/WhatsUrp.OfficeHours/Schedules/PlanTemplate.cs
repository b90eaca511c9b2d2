// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>A weekly plan, of the whole year or of a season, with the parts of its seven days ready.</summary>
internal sealed class PlanTemplate
{
    private static readonly string[] s_days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private readonly PlannedRule[] _rules = new PlannedRule[7];
    private readonly DayPart[][] _days = new DayPart[7][];

    public PlanTemplate(WeeklyPlan plan, Season? season)
    {
        Plan = plan;
        Season = season;
        for (var day = 0; day < 7; day++)
        {
            var reference = season is null ? new RuleRef(RuleKind.Weekly, s_days[day]) : new RuleRef(RuleKind.Season, season.Id);
            var rule = _rules[day] = new PlannedRule(reference);
            var canvas = new DayCanvas([new(0, TimeRange.MinutesPerDay, OfficeState.Closed, rule)]);
            foreach (var hours in plan[(DayOfWeek)day])
            {
                canvas.Paint(hours.StartMinute, hours.EndMinute, OfficeState.Open, rule);
            }

            _days[day] = canvas.ToArray();
        }
    }

    public WeeklyPlan Plan { get; }

    public Season? Season { get; }

    public bool FollowsHolidays => Season?.FollowsHolidays ?? true;

    public bool PassesMidnight => _days.Any(static day => day[^1].End > TimeRange.MinutesPerDay);

    public PlannedRule RuleOf(DayOfWeek day) => _rules[(int)day];

    public DayPart[] PartsOf(DayOfWeek day) => _days[(int)day];
}
