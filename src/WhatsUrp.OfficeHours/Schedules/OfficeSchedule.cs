// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Osm;
using WhatsUrp.OfficeHours.Osm.Reading;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules.Compiled;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Answers, for any instant, whether one office is open, by which rule, until when, and when it opens next.</summary>
/// <remarks>
/// <para>Immutable and thread-safe. Intervals are half-open: at the very instant of closing the office is closed. Only the instant
/// counts, never the offset in which it is written. It takes instants and knows no clock.</para>
/// <para>On daylight-saving nights a start or end that the clock skips is the transition; of a time shown twice a start means the first
/// occurrence and an end the last, so that an office never closes early. A search looks <see cref="Horizon"/> ahead.</para>
/// <para>Making one is cheap. Years that are asked about more than once are worked out once and looked up from then on, a dozen of
/// them at most, some 10 KB each; a reader never waits for it, and every answer is the same before and after.</para>
/// </remarks>
public sealed class OfficeSchedule
{
    private const int HorizonDays = 3653;

    private readonly IDayPlanner _planner;
    private readonly ScheduleLookup _lookup;
    private readonly LocalZone _zone;

    internal OfficeSchedule(string officeId, TimeZoneInfo zone, IDayPlanner planner)
    {
        OfficeId = officeId;
        _zone = new LocalZone(zone);
        _planner = planner;

        // What never changes is not searched at all.
        var horizon = planner.NeverChanges ? TimeSpan.Zero : Horizon;
        _lookup = new ScheduleLookup(new Interpreter(planner, _zone), _zone, horizon);
    }

    /// <summary>Gets how far ahead a search for a change looks: ten years.</summary>
    public static TimeSpan Horizon { get; } = TimeSpan.FromDays(HorizonDays);

    /// <summary>Gets the id of the office.</summary>
    public string OfficeId { get; }

    /// <summary>Gets the zone whose clock the office follows.</summary>
    public TimeZoneInfo Zone => _zone.Zone;

    /// <summary>Gets the rule that says to which day the hours after midnight belong.</summary>
    public MidnightRule MidnightRule => _planner.MidnightRule;

    /// <summary>Gets the overrides, in the order of their definition.</summary>
    internal IReadOnlyList<ScheduleOverride> Overrides => (_planner as AmendedDayPlanner)?.Overrides ?? [];

    /// <summary>Starts the definition of a schedule.</summary>
    /// <param name="officeId">The id of the office.</param>
    /// <param name="zone">The zone whose clock it follows.</param>
    /// <returns>A builder.</returns>
    public static OfficeScheduleBuilder For(string officeId, TimeZoneInfo zone) => new(officeId, zone);

    /// <summary>Reads the OSM <c>opening_hours</c> notation, version 0.6.0, in reference and canonical spelling.</summary>
    /// <remarks>
    /// It means what it means in OSM: rules speak about calendar days (<see cref="MidnightRule.CalendarDay"/>), <c>unknown</c> and open
    /// ends are <see cref="OfficeState.ByAppointment"/>, and the deciding rule is named by its number with its text as source.
    /// Points in time, times of the sun and tolerant spellings are refused.
    /// </remarks>
    /// <param name="expression">The notation, such as <c>Mo-Fr 09:00-13:00; PH off</c>.</param>
    /// <param name="zone">The zone whose clock the office follows.</param>
    /// <param name="holidays">Which dates are <c>PH</c> (public) and <c>SH</c> (school); <see langword="null"/> for no calendar, with which a notation that names holidays is refused.</param>
    /// <param name="officeId">The id of the office.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ScheduleFormatException">The text is no such notation; the error says where and why.</exception>
    public static OfficeSchedule ParseOsm(string expression, TimeZoneInfo zone, IHolidayCalendar? holidays, string officeId = "osm") =>
        TryParseOsm(expression, zone, holidays, out var schedule, out var error, officeId) ? schedule : throw new ScheduleFormatException(error);

    /// <summary>Reads the OSM notation as <see cref="ParseOsm"/> does, without throwing for any text.</summary>
    /// <param name="expression">The notation.</param>
    /// <param name="zone">The zone whose clock the office follows.</param>
    /// <param name="holidays">The holidays; <see langword="null"/> for no calendar.</param>
    /// <param name="schedule">The schedule, when the answer is true.</param>
    /// <param name="error">What is wrong and where, when the answer is false.</param>
    /// <param name="officeId">The id of the office.</param>
    /// <returns>Whether the text is such a notation.</returns>
    public static bool TryParseOsm(
        string? expression,
        TimeZoneInfo zone,
        IHolidayCalendar? holidays,
        [NotNullWhen(true)] out OfficeSchedule? schedule,
        [NotNullWhen(false)] out ScheduleError? error,
        string officeId = "osm")
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentException.ThrowIfNullOrWhiteSpace(officeId);
        schedule = OsmParser.TryParse(expression, holidays is not null, out var rules, out error)
            ? new OfficeSchedule(officeId, zone, new OsmDayPlanner(rules, holidays ?? HolidayCalendar.Empty))
            : null;
        return schedule is not null;
    }

    /// <summary>Gets whether the office is open at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>True when it is open; false when it is closed or receives by appointment.</returns>
    public bool IsOpen(DateTimeOffset at) => _lookup.StateAt(at.UtcTicks) == OfficeState.Open;

    /// <summary>Gets the state at an instant, until when it lasts, and the rule that decided it.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The status; its end is in the offset of the office's zone.</returns>
    public OfficeStatus GetStatus(DateTimeOffset at) => _lookup.StatusAt(at.UtcTicks);

    /// <summary>Gets the first later instant at which the state differs. A change of rule or reason alone is no change.</summary>
    /// <param name="after">The instant after which to look.</param>
    /// <returns>The change, in the offset of the office's zone; <see langword="null"/> when there is none within <see cref="Horizon"/>.</returns>
    public DateTimeOffset? NextChange(DateTimeOffset after) => _lookup.NextChange(after.UtcTicks);

    /// <summary>Gets the first later instant at which the office changes to open; the current opening of an open office is not one.</summary>
    /// <param name="after">The instant after which to look.</param>
    /// <returns>The opening, in the offset of the office's zone; <see langword="null"/> when there is none within <see cref="Horizon"/>.</returns>
    public DateTimeOffset? NextOpening(DateTimeOffset after) => _lookup.NextOpening(after.UtcTicks);

    /// <summary>Gets the intervals in which the office is not closed, cut to a window.</summary>
    /// <param name="from">The start of the window.</param>
    /// <param name="to">The end of the window, excluded; not after the start, the window is empty.</param>
    /// <returns>Sorted intervals that neither overlap nor touch, computed while they are read.</returns>
    public IEnumerable<OfficeInterval> Intervals(DateTimeOffset from, DateTimeOffset to)
    {
        var stretch = _zone.StretchAt(from.UtcTicks);
        foreach (var run in _lookup.Runs(from.UtcTicks, to.UtcTicks))
        {
            stretch = stretch.Holds(run.Start) ? stretch : _zone.StretchAt(run.Start);
            var end = stretch.Holds(run.End) ? stretch : _zone.StretchAt(run.End);
            yield return new OfficeInterval(stretch.Show(run.Start), end.Show(run.End), run.State);
        }
    }

    /// <summary>Gets how long the office is open in a window, in elapsed time.</summary>
    /// <param name="from">The start of the window.</param>
    /// <param name="to">The end of the window, excluded.</param>
    /// <returns>The open time; zero for an empty window.</returns>
    public TimeSpan OpenTime(DateTimeOffset from, DateTimeOffset to) =>
        new(_lookup.Runs(from.UtcTicks, to.UtcTicks)
            .Sum(static run => run.State == OfficeState.Open ? run.End - run.Start : 0));

    /// <summary>Explains a date: its hours, the rule that won and those it beat.</summary>
    /// <param name="date">The civil date in the office's zone.</param>
    /// <returns>The plan of the date.</returns>
    public DayPlan Explain(DateOnly date) => _planner.Explain(date);

    /// <summary>Gets the ordinary weekly plan in force on a date: the season's or the yearly one, before holidays and overrides.</summary>
    /// <param name="date">The civil date in the office's zone.</param>
    /// <returns>The plan.</returns>
    public WeeklyPlan PlanInForce(DateOnly date) => _planner.PlanInForce(date);

    /// <summary>Gets whether a public holiday on a date would close the office: that its plan follows holidays, not that the date is one.</summary>
    /// <param name="date">The civil date in the office's zone.</param>
    /// <returns>True where the plan in force follows holidays.</returns>
    public bool FollowsHolidays(DateOnly date) => _planner.FollowsHolidays(date);

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

    /// <summary>Writes the hours in the OSM <c>opening_hours</c> notation, in canonical spelling; writing what was read from it changes nothing.</summary>
    /// <remarks>
    /// Holidays become <c>PH</c>, so that the notation needs the same calendar. What it cannot say is lost: ids, acts, laws, and of a
    /// defined schedule that a night belongs to the day on which it starts, where a holiday, a season or an override meets a night.
    /// </remarks>
    /// <returns>The notation.</returns>
    public string ToOsm() => _planner.ToOsm().ToString();

    /// <summary>Gets what the clock of the office shows at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The same instant, in the offset that the office's zone has then.</returns>
    public DateTimeOffset ToLocal(DateTimeOffset at) => _zone.At(at.UtcTicks);

    /// <summary>Tells whether an id is this office's, in any case of letters.</summary>
    internal bool HasId(string officeId) => string.Equals(officeId, OfficeId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes a schedule with more overrides, which come after those it has; without any it is this one.</summary>
    internal OfficeSchedule With(IReadOnlyList<ScheduleOverride> overrides) =>
        overrides.Count == 0 ? this : new(OfficeId, Zone, AmendedDayPlanner.Over(_planner, overrides));
}
