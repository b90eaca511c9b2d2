// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Answers, for any instant, whether one office is open, by which rule, until when, and when it opens next.</summary>
/// <remarks>
/// <para>Immutable and thread-safe. Intervals are half-open: at the very instant of closing the office is closed. Only the instant
/// counts, never the offset in which it is written. It takes instants and knows no clock.</para>
/// <para>On daylight-saving nights a start or end that the clock skips is the transition; of a time shown twice a start means the first
/// occurrence and an end the last, so that an office never closes early. A search looks <see cref="Horizon"/> ahead.</para>
/// </remarks>
public sealed class OfficeSchedule
{
    private const int HorizonDays = 3653;

    private readonly ScheduleDefinition _definition;
    private readonly DayPlanner _planner;
    private readonly Interpreter _interpreter;
    private readonly LocalZone _zone;

    internal OfficeSchedule(string officeId, TimeZoneInfo zone, ScheduleDefinition definition)
    {
        OfficeId = officeId;
        _definition = definition;
        _zone = new LocalZone(zone);
        _planner = new DayPlanner(definition);
        _interpreter = new Interpreter(_planner, _zone);
    }

    /// <summary>Gets how far ahead a search for a change looks: ten years.</summary>
    public static TimeSpan Horizon { get; } = TimeSpan.FromDays(HorizonDays);

    /// <summary>Gets the id of the office.</summary>
    public string OfficeId { get; }

    /// <summary>Gets the zone whose clock the office follows.</summary>
    public TimeZoneInfo Zone => _zone.Zone;

    /// <summary>Gets the rule that says to which day the hours after midnight belong.</summary>
    public MidnightRule MidnightRule { get; } = MidnightRule.StartDay;

    /// <summary>Starts the definition of a schedule.</summary>
    /// <param name="officeId">The id of the office.</param>
    /// <param name="zone">The zone whose clock it follows.</param>
    /// <returns>A builder.</returns>
    public static OfficeScheduleBuilder For(string officeId, TimeZoneInfo zone) => new(officeId, zone);

    /// <summary>Gets whether the office is open at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>True when it is open; false when it is closed or receives by appointment.</returns>
    public bool IsOpen(DateTimeOffset at) => _interpreter.OpenAt(at.UtcTicks) is not null;

    /// <summary>Gets the state at an instant, until when it lasts, and the rule that decided it.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The status; its end is in the offset of the office's zone.</returns>
    public OfficeStatus GetStatus(DateTimeOffset at)
    {
        var openBy = _interpreter.OpenAt(at.UtcTicks);
        var decision = openBy ?? _interpreter.ClosedBy(at.UtcTicks);
        return new OfficeStatus(openBy is null ? OfficeState.Closed : OfficeState.Open, NextChange(at), decision.Rule, decision.Reason);
    }

    /// <summary>Gets the first later instant at which the state differs. A change of rule or reason alone is no change.</summary>
    /// <param name="after">The instant after which to look.</param>
    /// <returns>The change, in the offset of the office's zone; <see langword="null"/> when there is none within <see cref="Horizon"/>.</returns>
    public DateTimeOffset? NextChange(DateTimeOffset after) => Search(after.UtcTicks, openingsOnly: false);

    /// <summary>Gets the first later instant at which the office changes to open; the current opening of an open office is not one.</summary>
    /// <param name="after">The instant after which to look.</param>
    /// <returns>The opening, in the offset of the office's zone; <see langword="null"/> when there is none within <see cref="Horizon"/>.</returns>
    public DateTimeOffset? NextOpening(DateTimeOffset after) => Search(after.UtcTicks, openingsOnly: true);

    /// <summary>Gets the intervals in which the office is not closed, cut to a window.</summary>
    /// <param name="from">The start of the window.</param>
    /// <param name="to">The end of the window, excluded; not after the start, the window is empty.</param>
    /// <returns>Sorted intervals that neither overlap nor touch, computed while they are read.</returns>
    public IEnumerable<OfficeInterval> Intervals(DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var run in RunsBetween(from.UtcTicks, to.UtcTicks))
        {
            yield return new OfficeInterval(_zone.At(run.Start), _zone.At(run.End), OfficeState.Open);
        }
    }

    /// <summary>Gets how long the office is open in a window, in elapsed time.</summary>
    /// <param name="from">The start of the window.</param>
    /// <param name="to">The end of the window, excluded.</param>
    /// <returns>The open time; zero for an empty window.</returns>
    public TimeSpan OpenTime(DateTimeOffset from, DateTimeOffset to) =>
        new(RunsBetween(from.UtcTicks, to.UtcTicks).Sum(static run => run.End - run.Start));

    /// <summary>Explains a date: its hours, the rule that won and those it beat.</summary>
    /// <param name="date">The civil date in the office's zone.</param>
    /// <returns>The plan of the date.</returns>
    public DayPlan Explain(DateOnly date) => _planner.Explain(date);

    /// <summary>Gets the ordinary weekly plan in force on a date: the season's or the yearly one, before holidays and overrides.</summary>
    /// <param name="date">The civil date in the office's zone.</param>
    /// <returns>The plan.</returns>
    public WeeklyPlan PlanInForce(DateOnly date) => _planner.TemplateOf(date).Plan;

    /// <summary>Gets whether a public holiday on a date would close the office: that its plan follows holidays, not that the date is one.</summary>
    /// <param name="date">The civil date in the office's zone.</param>
    /// <returns>True where the plan in force follows holidays.</returns>
    public bool FollowsHolidays(DateOnly date) => _definition.ClosesOnHolidays && _planner.TemplateOf(date).FollowsHolidays;

    /// <summary>Gets the civil week, Monday to Sunday, that holds a date.</summary>
    /// <param name="anyDayOfWeek">Any date of the week.</param>
    /// <returns>One row a day, holidays and overrides included.</returns>
    public WeekTable ToWeekTable(DateOnly anyDayOfWeek)
    {
        var monday = anyDayOfWeek.DayNumber - (((int)anyDayOfWeek.DayOfWeek + 6) % 7);
        return new WeekTable(OfficeId, [.. Enumerable.Range(monday, 7)
            .Where(static day => day <= DateOnly.MaxValue.DayNumber)
            .Select(day => new WeekTableRow(Explain(DateOnly.FromDayNumber(day))))]);
    }

    /// <summary>Gets what the clock of the office shows at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The same instant, in the offset that the office's zone has then.</returns>
    public DateTimeOffset ToLocal(DateTimeOffset at) => _zone.At(at.UtcTicks);

    private DateTimeOffset? Search(long after, bool openingsOnly)
    {
        if (_definition.IsAlwaysOpen || _definition.IsNeverOpen)
        {
            return null;
        }

        var limit = after > DateTime.MaxValue.Ticks - Horizon.Ticks ? DateTime.MaxValue.Ticks : after + Horizon.Ticks;
        var day = _interpreter.DayOf(after);
        foreach (var run in _interpreter.Runs(day, day + HorizonDays + 2))
        {
            if (run.Start > after)
            {
                return run.Start <= limit ? _zone.At(run.Start) : null;
            }

            if (run.End > after && !openingsOnly)
            {
                return run.End <= limit ? _zone.At(run.End) : null;
            }
        }

        return null;
    }

    private IEnumerable<OpenRun> RunsBetween(long from, long to)
    {
        if (from >= to)
        {
            yield break;
        }

        foreach (var run in _interpreter.Runs(_interpreter.DayOf(from), _interpreter.DayOf(to)))
        {
            var (start, end) = (Math.Max(run.Start, from), Math.Min(run.End, to));
            if (start < end)
            {
                yield return new OpenRun(start, end);
            }
        }
    }
}
