// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.OfficeHours.Osm;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Says office hours in one of the languages that come with the package: Italian, and beside it German for South Tyrol and French for Aosta.</summary>
/// <remarks>
/// One engine; the words of a language are data. "oggi" and "domani" are civil dates of the office's zone, not spans of 24 hours.
/// National holidays and the patron's day have their name in each language; the reason of a closure stays in the words of who wrote it.
/// Immutable and thread-safe.
/// </remarks>
public sealed class OfficeHoursPhrases : IOfficeHoursPhrases
{
    private static readonly string[] s_configuredDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private readonly PhraseTable _table;
    private readonly Words _words;
    private readonly WeekWords _week;

    private OfficeHoursPhrases(string language)
    {
        _table = PhraseTable.Load(language);
        _words = new Words(_table);
        _week = new WeekWords(_words);
    }

    /// <summary>Gets the Italian phrases.</summary>
    public static OfficeHoursPhrases Italian { get; } = new("it");

    /// <summary>Gets the German phrases, as they are said in South Tyrol ("Jänner").</summary>
    public static OfficeHoursPhrases German { get; } = new("de");

    /// <summary>Gets the French phrases.</summary>
    public static OfficeHoursPhrases French { get; } = new("fr");

    /// <summary>Gets all languages of the package, Italian first.</summary>
    public static IReadOnlyList<OfficeHoursPhrases> All { get; } = [Italian, German, French];

    /// <inheritdoc/>
    public string Language => _table.Language;

    /// <inheritdoc/>
    public string Describe(OfficeSchedule schedule, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var status = schedule.GetStatus(at);
        var now = schedule.ToLocal(at);
        var reason = _words.Reason(status.Rule, status.Reason);
        return status.State switch
        {
            OfficeState.Open when status.Until is { } until => Blanks.Fill(_table.Open, ("until", Until(until, now))),
            OfficeState.Open => _table.AlwaysOpen,
            OfficeState.ByAppointment when status.Reason == OsmNotation.OpenEnd => _table.OpenEnd,
            OfficeState.ByAppointment when reason is null => _table.ByAppointment,
            OfficeState.ByAppointment => Blanks.Fill(_table.ByAppointmentBecause, ("reason", reason)),
            _ => Blanks.Fill(
                reason is null ? _table.Closed : _table.ClosedBecause,
                ("reason", reason ?? ""),
                ("next", Reopening(schedule.NextOpening(at), now, isOrdinary: reason is null))),
        };
    }

    /// <inheritdoc/>
    public string Moment(DateTimeOffset moment, DateTimeOffset now) => (Date(moment).DayNumber - Date(now).DayNumber) switch
    {
        0 => Blanks.Fill(_table.Today, ("at", At(moment))),

        // It begins tomorrow's date, but to a reader "domani a mezzanotte" is a day later.
        1 when IsComingMidnight(moment, now) => At(moment),
        1 => Blanks.Fill(_table.Tomorrow, ("at", At(moment))),
        _ => Dated(_table.OnDate, moment, now),
    };

    /// <inheritdoc/>
    public string ClosingIn(TimeSpan remaining)
    {
        // Rounded down: nobody is promised a minute that is not there.
        var minutes = Math.Max(1, (long)remaining.TotalMinutes);
        return minutes == 1
            ? _table.ClosingInOneMinute
            : Blanks.Fill(_table.ClosingInMinutes, ("minutes", minutes.ToString(CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public string WeekLine(OfficeSchedule schedule, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return _week.Line(schedule.PlanInForce(day), schedule.FollowsHolidays(day));
    }

    /// <inheritdoc/>
    public string Week(WeekTable week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return string.Join('\n', week.Rows.Select(_week.Row));
    }

    /// <inheritdoc/>
    public string Explain(DayPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var head = _week.Row(new WeekTableRow(plan));
        var decides = Blanks.Fill(_table.Decides, ("rule", Rule(plan.Winner)));
        return plan.Beaten.Count == 0
            ? $"{head}\n{decides}"
            : $"{head}\n{decides}\n{Blanks.Fill(_table.Beats, ("rules", string.Join("; ", plan.Beaten.Select(Rule))))}";
    }

    /// <summary>Writes one civil week as plain text in aligned columns: date, hours, reason. For terminals and files; in a chat use <see cref="Week"/>.</summary>
    /// <param name="week">The week.</param>
    /// <returns>A line a day, joined by a line feed.</returns>
    public string TextTable(WeekTable week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return new WeekTextTable(_words, _week).Write(week);
    }

    /// <summary>
    /// Writes one civil week as a fragment of HTML for the site of a comune: a table with a caption and scoped header cells, dates and
    /// times as <c>time</c> elements in the clock of the office, all text encoded, no style.
    /// </summary>
    /// <param name="week">The week.</param>
    /// <returns>The <c>table</c> element, with a line feed at its end.</returns>
    public string HtmlTable(WeekTable week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return new WeekHtmlTable(_words, _week).Write(week);
    }

    private string Rule(PlannedRule decision)
    {
        var rule = decision.Rule;

        // The weekly plan names its days as the configuration does; a clerk reads them in words.
        var day = rule.Kind == RuleKind.Weekly ? Array.IndexOf(s_configuredDays, rule.Id) : -1;
        var words = $"{_table.Rules[rule.Kind]} {(day < 0 ? rule.Id : _words.Day((DayOfWeek)day))}".TrimEnd();
        return rule.Source is { } source ? $"{words} [{source}]" : words;
    }

    private string Reopening(DateTimeOffset? opening, DateTimeOffset now, bool isOrdinary)
    {
        if (opening is not { } moment)
        {
            return _table.NeverReopens;
        }

        // After a day out of the ordinary the date is named even if it is tomorrow's: such a reply is often read a day late.
        var named = !isOrdinary && Date(moment) != Date(now) && !IsComingMidnight(moment, now);
        return Blanks.Fill(_table.Reopens, ("moment", named ? Dated(_table.OnDate, moment, now) : Moment(moment, now)));
    }

    private string Until(DateTimeOffset until, DateTimeOffset now) => (Date(until).DayNumber - Date(now).DayNumber) switch
    {
        0 => _words.Time(_table.Until, Clock(until)),
        1 when IsComingMidnight(until, now) => _words.Time(_table.Until, Clock(until)),
        1 => Blanks.Fill(_table.UntilTomorrow, ("at", At(until))),
        _ => Dated(_table.UntilDate, until, now),
    };

    private string Dated(string phrase, DateTimeOffset moment, DateTimeOffset now) =>
        Blanks.Fill(phrase, ("date", _words.Date(Date(moment), now.Year)), ("at", At(moment)));

    private string At(DateTimeOffset moment) => _words.Time(_table.At, Clock(moment));

    private static bool IsComingMidnight(DateTimeOffset moment, DateTimeOffset now) =>
        moment.TimeOfDay == TimeSpan.Zero && Date(moment).DayNumber == Date(now).DayNumber + 1;

    private static DateOnly Date(DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);

    private static TimeOnly Clock(DateTimeOffset local) => TimeOnly.FromDateTime(local.DateTime);
}
