// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Says office hours to citizens, in one language.</summary>
/// <remarks>Implementations are thread-safe and depend on no culture of the machine. <see cref="OfficeHoursPhrases"/> are there without being registered;
/// one that a host registers adds its language, or takes the place of ours.</remarks>
public interface IOfficeHoursPhrases
{
    /// <summary>Gets the language, such as <c>it</c>.</summary>
    string Language { get; }

    /// <summary>Says the state at an instant and what comes next, in one or two sentences.</summary>
    /// <param name="schedule">The schedule of the office.</param>
    /// <param name="at">The instant.</param>
    /// <returns>Such as "L'ufficio è chiuso. Riapre lunedì 25 maggio alle 9:00."</returns>
    string Describe(OfficeSchedule schedule, DateTimeOffset at);

    /// <summary>Names a moment as seen from another: today, tomorrow, or weekday and date, with the year when it differs.</summary>
    /// <param name="moment">The moment, in the offset of the office's zone.</param>
    /// <param name="now">The instant from which it is seen, in the offset of the office's zone.</param>
    /// <returns>Such as "domani alle 9:00".</returns>
    string Moment(DateTimeOffset moment, DateTimeOffset now);

    /// <summary>Says that the office is about to close.</summary>
    /// <param name="remaining">The time that remains; whole minutes are counted, and at least one is named.</param>
    /// <returns>Such as "chiude fra 12 minuti".</returns>
    string ClosingIn(TimeSpan remaining);

    /// <summary>Says the ordinary week in one line: days with equal hours together, closed days last.</summary>
    /// <param name="schedule">The schedule of the office.</param>
    /// <param name="day">The civil date whose season is meant.</param>
    /// <returns>The line, without a full stop.</returns>
    string WeekLine(OfficeSchedule schedule, DateOnly day);

    /// <summary>Writes one civil week, a line a day, with the reason of what is out of the ordinary.</summary>
    /// <param name="week">The week.</param>
    /// <returns>The lines, joined by a line feed.</returns>
    string Week(WeekTable week);

    /// <summary>Explains a day for the staff: its hours, the rule that won, those it beat.</summary>
    /// <param name="plan">The plan of the day.</param>
    /// <returns>The lines, joined by a line feed.</returns>
    string Explain(DayPlan plan);
}
