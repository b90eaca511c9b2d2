// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.OfficeHours;
using WhatsUrp.OfficeHours.Lines;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.ConsoleHost.Hours;

/// <summary>Shows the office hours of the line at an instant.</summary>
internal sealed class HoursReport(IOfficeHours hours, OfficeScheduleDirectory schedules, LocalTime time, ActiveLine line)
{
    /// <summary>Shows the hours of the line or, in their place, of a notation; 1 when that is none.</summary>
    public int Write(Terminal terminal, DateTimeOffset at, bool json, string? osm)
    {
        var schedule = schedules.Find(line.Id);
        if (osm is not null && !OsmTrial.TryRead(osm, schedule?.Zone, terminal, out schedule))
        {
            return 1;
        }

        var answer = Answer(at, schedule);
        if (json)
        {
            terminal.Out.WriteLine(HoursJson.Line(answer));
        }
        else
        {
            Show(terminal.Screen, answer, time.At(at), schedule?.Explain(DateOnly.FromDateTime(time.At(at).DateTime)));
        }

        terminal.Out.Flush();
        return 0;
    }

    private static void Show(IScreen screen, HoursAnswer answer, DateTimeOffset now, DayPlan? plan)
    {
        screen.Show(new Block.Sentence($"{ItalianDate.Words(DateOnly.FromDateTime(now.DateTime))}, {ItalianDate.Clock(now)}"));
        screen.Show(new Block.Sentence(answer.Text));
        if (plan is not null)
        {
            screen.Show(new Block.Sentence(OfficeHoursPhrases.Italian.Explain(plan)));
        }

        screen.Show(new Block.Sentence(answer.Until is { } until
            ? $"Prossimo cambio: {OfficeHoursPhrases.Italian.Moment(DateTimeOffset.Parse(until, CultureInfo.InvariantCulture), now)}."
            : "Nessun cambio previsto."));
        if (answer.Usually is not null)
        {
            screen.Show(new Block.Sentence($"Di solito: {answer.Usually}."));
            screen.Show(new Block.Table("Settimana", ["Giorno", "Orario", "Motivo"], [.. answer.Week.Select(Row)]));
        }
    }

    private HoursAnswer Answer(DateTimeOffset at, OfficeSchedule? schedule)
    {
        var status = schedule?.GetStatus(at) ?? hours.GetStatus(line.Id, at);
        var date = DateOnly.FromDateTime(time.At(at).DateTime);
        return new HoursAnswer(
            line.Id.Value,
            Iso(at)!,
            Words.Of(status.State),
            status.IsOpen,
            Rule(status.Rule),
            status.Reason,
            Iso(status.Until),
            Iso(schedule?.NextOpening(at)),
            schedule is null ? hours.Describe(line.Id, at, "it") : OfficeHoursPhrases.Italian.Describe(schedule, at),
            schedule?.Explain(date) is { } plan ? new ExplanationAnswer(Rule(plan.Winner.Rule), [.. plan.Beaten.Select(beaten => Rule(beaten.Rule))]) : null,
            schedule is null ? null : OfficeHoursPhrases.Italian.WeekLine(schedule, date),
            schedule is null ? [] : [.. schedule.ToWeekTable(date).Rows.Select(Day)]);
    }

    private static DayAnswer Day(WeekTableRow row) => new(
        row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ItalianDate.Weekday(row.Date),
        [.. row.Hours.Select(range => range.ToString())],
        Words.Of(row.State),
        Rule(row.Rule),
        row.Reason);

    private static string[] Row(DayAnswer day) =>
        [
        $"{day.Day} {day.Date[8..].TrimStart('0')}",
        day.Hours.Count > 0 ? string.Join(" e ", day.Hours) : day.State == Words.Of(OfficeState.ByAppointment) ? "su appuntamento" : "chiuso",
        day.Reason ?? "",
    ];

    private static RuleAnswer Rule(RuleRef rule) => new(Words.Of(rule.Kind), rule.Id, rule.Source);

    private string? Iso(DateTimeOffset? at) =>
        at is { } instant ? time.At(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
}
