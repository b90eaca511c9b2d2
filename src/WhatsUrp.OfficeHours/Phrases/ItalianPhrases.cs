// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.OfficeHours.Osm;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Says office hours in Italian.</summary>
/// <remarks>"oggi" and "domani" are civil dates of the office's zone, not spans of 24 hours. Stateless and thread-safe.</remarks>
public sealed class ItalianPhrases : IOfficeHoursPhrases
{
    private static readonly string[] ConfiguredDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>Gets the one instance that is needed.</summary>
    public static ItalianPhrases Instance { get; } = new();

    /// <inheritdoc/>
    public string Language => "it";

    /// <inheritdoc/>
    public string Describe(OfficeSchedule schedule, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var status = schedule.GetStatus(at);
        var now = schedule.ToLocal(at);
        return status.State switch
        {
            OfficeState.Open when status.Until is { } until => $"L'ufficio è aperto {Until(until, now)}.",
            OfficeState.Open => "L'ufficio è sempre aperto.",
            OfficeState.ByAppointment when status.Reason == OsmNotation.OpenEnd => "L'ufficio potrebbe essere aperto: non è detto fino a che ora.",
            OfficeState.ByAppointment => $"L'ufficio riceve su appuntamento{Because(status.Reason)}.",
            _ => $"L'ufficio è chiuso{Because(status.Reason)}. {Reopening(schedule.NextOpening(at), now, status.Reason)}",
        };
    }

    /// <inheritdoc/>
    public string Moment(DateTimeOffset moment, DateTimeOffset now)
    {
        var at = ItalianWords.At(TimeOnly.FromDateTime(moment.DateTime));
        return (Date(moment).DayNumber - Date(now).DayNumber) switch
        {
            0 => $"oggi {at}",

            // It begins tomorrow's date, but to a reader "domani a mezzanotte" is a day later.
            1 when IsComingMidnight(moment, now) => at,
            1 => $"domani {at}",
            _ => Dated(moment, now),
        };
    }

    /// <inheritdoc/>
    public string ClosingIn(TimeSpan remaining)
    {
        // Rounded down: nobody is promised a minute that is not there.
        var minutes = Math.Max(1, (long)remaining.TotalMinutes);
        return minutes == 1 ? "chiude fra 1 minuto" : string.Create(CultureInfo.InvariantCulture, $"chiude fra {minutes} minuti");
    }

    /// <inheritdoc/>
    public string WeekLine(OfficeSchedule schedule, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return ItalianWeek.Line(schedule.PlanInForce(day), schedule.FollowsHolidays(day));
    }

    /// <inheritdoc/>
    public string Week(WeekTable week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return string.Join('\n', week.Rows.Select(ItalianWeek.Row));
    }

    /// <inheritdoc/>
    public string Explain(DayPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var head = ItalianWeek.Row(new WeekTableRow(plan));
        var beaten = plan.Beaten.Count == 0 ? "" : $"\nprevale su: {string.Join("; ", plan.Beaten.Select(Rule))}";
        return $"{head}\ndecide: {Rule(plan.Winner)}{beaten}";
    }

    private static string Rule(PlannedRule decision)
    {
        var kind = decision.Rule.Kind switch
        {
            RuleKind.Weekly => "orario settimanale",
            RuleKind.Season => "orario stagionale",
            RuleKind.Holiday => "festività",
            RuleKind.Override => "provvedimento",
            RuleKind.Notation => "regola",
            _ => "nessuna regola",
        };
        var words = $"{kind} {Name(decision.Rule)}".TrimEnd();
        return decision.Rule.Source is { } source ? $"{words} [{source}]" : words;
    }

    // The weekly plan names its days as the configuration does; a clerk reads them in Italian.
    private static string Name(RuleRef rule)
    {
        var day = rule.Kind == RuleKind.Weekly ? Array.IndexOf(ConfiguredDays, rule.Id) : -1;
        return day < 0 ? rule.Id : ItalianWords.Day((DayOfWeek)day);
    }

    private static string Reopening(DateTimeOffset? opening, DateTimeOffset now, string? reason)
    {
        if (opening is not { } moment)
        {
            return "Al momento non è prevista una riapertura.";
        }

        // After a day out of the ordinary the date is named even if it is tomorrow's: such a reply is often read a day late.
        var named = reason is not null && Date(moment) != Date(now) && !IsComingMidnight(moment, now);
        return $"Riapre {(named ? Dated(moment, now) : Instance.Moment(moment, now))}.";
    }

    private static string Dated(DateTimeOffset moment, DateTimeOffset now) =>
        $"{ItalianWords.Date(Date(moment), now.Year)} {ItalianWords.At(TimeOnly.FromDateTime(moment.DateTime))}";

    private static string Until(DateTimeOffset until, DateTimeOffset now) =>
        Date(until) == Date(now) || IsComingMidnight(until, now)
            ? $"fino {ItalianWords.At(TimeOnly.FromDateTime(until.DateTime))}"
            : $"fino a {Instance.Moment(until, now)}";

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $" ({reason.Trim().TrimEnd('.')})";

    private static bool IsComingMidnight(DateTimeOffset moment, DateTimeOffset now) =>
        moment.TimeOfDay == TimeSpan.Zero && Date(moment).DayNumber == Date(now).DayNumber + 1;

    private static DateOnly Date(DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);
}
