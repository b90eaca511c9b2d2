// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Osm.Model;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Says a definition in the rules of the OSM notation, the weakest first: there the last to speak wins.</summary>
/// <remarks>
/// A rule that opens drops what earlier rules said about its days, the rest of the last night too. So where nights are meant to stay,
/// rules are added (<c>, </c>) instead of replacing (<c>;</c>).
/// </remarks>
internal static class OsmTranslation
{
    private static readonly OsmRule s_closedOnHolidays = new()
    {
        State = OfficeState.Closed,
        Dates = new DateSelector { Days = new DaySelector([], [new HolidaySelector(HolidayKind.Public, 0)], Both: false) },
    };

    /// <summary>Translates a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="seasons">Its seasons, the weakest first.</param>
    public static OsmExpression Of(ScheduleDefinition definition, IReadOnlyList<Season> seasons)
    {
        List<OsmRule> rules = [.. definition.Weekly.IsAlways ? [new OsmRule()] : WeekRules.Of(definition.Weekly, new DateSelector(), replaces: false)];
        var closesAll = definition.ClosesOnHolidays && seasons.All(static season => season.FollowsHolidays);
        var closesSome = definition.ClosesOnHolidays && !closesAll;
        if (closesSome)
        {
            rules.Add(s_closedOnHolidays);
        }

        foreach (var season in seasons)
        {
            var dates = new DateSelector { Dates = [RangeOf(season.Dates)] };
            rules.AddRange(WeekRules.Of(season.Plan, dates, replaces: true));
            if (closesSome && season.FollowsHolidays)
            {
                rules.Add(s_closedOnHolidays with { Dates = dates with { Days = s_closedOnHolidays.Dates.Days } });
            }
        }

        if (closesAll)
        {
            rules.Add(s_closedOnHolidays);
        }

        return new OsmExpression(rules.Count == 0 ? [new OsmRule { State = OfficeState.Closed }] : [.. rules]);
    }

    /// <summary>Translates an override, to stand behind all that is weaker.</summary>
    public static IEnumerable<OsmRule> RulesOf(ScheduleOverride entry)
    {
        var rule = new OsmRule
        {
            Separator = entry.Kind == OverrideKind.Open ? RuleSeparator.Additional : RuleSeparator.Normal,
            Dates = new DateSelector { Dates = [.. entry.Dates.Select(static dates => RangeOf(dates))] },
            State = entry.Kind == OverrideKind.Closed ? OfficeState.Closed : OfficeState.Open,
            Comment = string.IsNullOrEmpty(entry.Reason) ? null : entry.Reason.Replace('"', '\''),
        };
        var ownDay = WeekRules.TimesOf(entry.Hours, after: 0);
        var nextDay = WeekRules.TimesOf(entry.Hours, after: 1);
        if (ownDay.Length > 0 || entry.Hours.Count == 0)
        {
            yield return rule with { Times = ownDay };
        }
        else if (entry.Kind == OverrideKind.Replace)
        {
            yield return rule with { State = OfficeState.Closed };
        }

        if (nextDay.Length > 0)
        {
            yield return rule with
            {
                Separator = RuleSeparator.Additional,
                Dates = new DateSelector { Dates = [.. entry.Dates.Select(static dates => RangeOf(new DateSpan(dates.First.AddDays(1), dates.Last.AddDays(1))))] },
                Times = nextDay,
            };
        }
    }

    private static DateRange RangeOf(SeasonDates dates) => dates.Once is { } once
        ? RangeOf(once)
        : Range(PointOf(null, dates.First.Month, dates.First.Day), PointOf(null, dates.Last.Month, dates.Last.Day));

    private static DateRange RangeOf(DateSpan dates) => Range(
        PointOf(dates.First.Year, dates.First.Month, dates.First.Day), PointOf(dates.Last.Year, dates.Last.Month, dates.Last.Day));

    private static DateRange Range(DatePoint from, DatePoint to) => new(from) { To = from == to ? null : to };

    private static DatePoint PointOf(int? year, int month, int day) => new(DatePointKind.MonthDay) { Year = year, Month = month, Day = day };
}
