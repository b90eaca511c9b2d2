// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.OfficeHours;
using WhatsUrp.OfficeHours.Lines;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.ConsoleHost.Hours;

/// <summary>Shows the dates of a year on which a holiday or an override speaks, with reason and act.</summary>
internal sealed class YearReport(OfficeScheduleDirectory schedules, ActiveLine line)
{
    /// <summary>Shows the year of the line or, in its place, of a notation; 1 when that is none.</summary>
    public int Write(Terminal terminal, int year, bool json, string? osm)
    {
        if (year is < 1900 or > 2200)
        {
            throw new OperatorException($"{year} is no year from 1900 to 2200.");
        }

        var schedule = schedules.Find(line.Id);
        if (osm is not null && !OsmTrial.TryRead(osm, schedule?.Zone, terminal, out schedule))
        {
            return 1;
        }

        var answer = new YearAnswer(line.Id.Value, year, schedule is null ? [] : [.. Dates(schedule, year)]);
        if (json)
        {
            terminal.Out.WriteLine(HoursJson.Line(answer));
        }
        else
        {
            terminal.Screen.Show(new Block.Table($"Chiusure e aperture straordinarie del {year}", ["Data", "Orario", "Motivo", "Atto"], [.. answer.Dates.SelectMany(Rows)]));
        }

        terminal.Out.Flush();
        return 0;
    }

    private static IEnumerable<ClosureAnswer> Dates(OfficeSchedule schedule, int year)
    {
        for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
        {
            var plan = schedule.Explain(date);
            ClosureRule[] rules = [.. plan.Beaten
                .Prepend(plan.Winner)
                .Where(Stands)
                .Select(rule => new ClosureRule(Words.Of(rule.Rule.Kind), rule.Rule.Id, rule.Reason, rule.Rule.Source))];
            if (rules.Length > 0)
            {
                var row = new WeekTableRow(plan);
                yield return new ClosureAnswer(
                    date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    ItalianDate.Weekday(date),
                    Words.Of(row.State),
                    [.. row.Hours.Select(range => range.ToString())],
                    rules);
            }
        }
    }

    // Of a notation, the rules that give a reason: a holiday by its name, or a comment.
    private static bool Stands(PlannedRule rule) =>
        rule.Rule.Kind is RuleKind.Holiday or RuleKind.Override || (rule.Rule.Kind == RuleKind.Notation && rule.Reason is not null);

    /// <summary>One row a rule; the date and its hours stand in the first.</summary>
    private static IEnumerable<string[]> Rows(ClosureAnswer date) => date.Rules.Select((rule, index) => (string[])
    [
        index > 0 ? "" : $"{date.Day} {date.Date[8..]}/{date.Date[5..7]}",
        index > 0 ? "" : date.Hours.Count == 0 ? "chiuso" : string.Join(" e ", date.Hours),
        rule.Reason ?? rule.Id,
        rule.Source ?? "",
    ]);
}
