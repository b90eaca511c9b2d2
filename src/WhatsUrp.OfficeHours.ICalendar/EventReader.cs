// SPDX-License-Identifier: BSD-3-Clause

using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace WhatsUrp.OfficeHours.ICalendar;

/// <summary>Makes closures of the events of a calendar.</summary>
internal sealed class EventReader(DateSpan period, TimeZoneInfo zone, IReadOnlyList<CalendarEvent> events)
{
    // A rule of February 29 meets 8 years without one; a daily rule of one month, 11 months.
    private static readonly EvaluationOptions s_options = new() { MaxUnmatchedIncrementsLimit = 3_000 };

    private readonly List<ScheduleOverride> _closures = [];
    private readonly List<ClosureFault> _faults = [];
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, CalDateTime> _moved = events
        .Where(static item => item is { Uid: not null, RecurrenceIdentifier: not null })
        .ToLookup(static item => item.Uid!, static item => item.RecurrenceIdentifier!.StartTime, StringComparer.Ordinal);

    private readonly WorkBudget _budget = new(period.Last);

    public ClosureReading Read()
    {
        for (var number = 1; number <= events.Count; number++)
        {
            var item = events[number - 1];
            if (string.Equals(item.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var name = string.IsNullOrWhiteSpace(item.Summary) ? $"event {number}" : item.Summary.Trim();
            try
            {
                if (Refusal(item) is { } problem)
                {
                    _faults.Add(new ClosureFault(name, problem));
                }
                else
                {
                    Add(item, number);
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The boundary of the library, which documents no exceptions: for this event, whatever it throws means the same.
                _faults.Add(new ClosureFault(name, $"its dates or its rule cannot be worked out ({exception.GetType().Name})."));
            }
        }

        return new ClosureReading(_closures, _faults);
    }

    private string? Refusal(CalendarEvent item) =>
        item.DtStart is not { } start ? "it has no start (DTSTART)."
        : !IsKnown(start) || (item.DtEnd is { } end && !IsKnown(end)) ? "its time zone is unknown; use an IANA zone such as Europe/Rome, UTC, or none."
        : item.DtEnd is { } last && last.HasTime != start.HasTime ? "its start and end must both be dates, or both be times."
        : item.DtEnd is { } before && OfficeTime(before) <= OfficeTime(start) ? "it ends (DTEND) before or when it starts; the end of an all-day event is the day after."
        : start.HasTime && item.DtEnd is null && item.Duration is null ? "it has a time and no length; give it an end (DTEND), or make it an all-day event."
        : _budget.Refusal(item);

    private void Add(CalendarEvent item, int number)
    {
        List<DateSpan> days = [];
        Dictionary<TimeRange, List<DateSpan>> hours = [];
        foreach (var (start, end) in Occurrences(item))
        {
            foreach (var (date, range) in Cut(start, end, item.DtStart!.HasTime))
            {
                var dates = range is not { } part ? days : hours.TryGetValue(part, out var known) ? known : hours[part] = [];
                dates.Add(date);
            }
        }

        var id = string.IsNullOrWhiteSpace(item.Uid) ? $"ics-{number}" : item.Uid.Trim();
        var reason = string.IsNullOrWhiteSpace(item.Summary) ? null : item.Summary.Trim();
        Keep(id, reason, days, []);
        foreach (var (range, dates) in hours.OrderBy(static pair => pair.Key.StartMinute).ThenBy(static pair => pair.Key.EndMinute))
        {
            Keep(id, reason, dates, [range]);
        }
    }

    private void Keep(string id, string? reason, List<DateSpan> dates, TimeRange[] hours)
    {
        if (dates.Count == 0)
        {
            return;
        }

        var unique = id;
        for (var copy = 2; !_ids.Add(unique); copy++)
        {
            unique = $"{id}#{copy}";
        }

        _closures.Add(new ScheduleOverride { Id = unique, Kind = OverrideKind.Closed, Dates = dates, Hours = hours, Reason = reason });
    }

    /// <summary>The occurrences that touch the period, by the clock of the office.</summary>
    private IEnumerable<(DateTime Start, DateTime End)> Occurrences(CalendarEvent item)
    {
        // Occurrences that were moved are events of their own.
        var moved = item is { Uid: { } uid, RecurrenceIdentifier: null } ? _moved[uid].ToHashSet() : [];
        foreach (var occurrence in item.GetOccurrences(null, s_options))
        {
            var start = OfficeTime(occurrence.Period.StartTime);
            if (DateOnly.FromDateTime(start) > period.Last)
            {
                yield break;
            }

            var end = occurrence.Period.EffectiveEndTime is { } last ? OfficeTime(last) : start.AddDays(1);
            end = end <= start ? start.AddDays(1) : end;
            if (DateOnly.FromDateTime(end) >= period.First && !moved.Contains(occurrence.Period.StartTime))
            {
                yield return (start, end);
            }
        }
    }

    /// <summary>Cuts a closure into civil dates of the period; whole days have no hours.</summary>
    private IEnumerable<(DateSpan Dates, TimeRange? Hours)> Cut(DateTime start, DateTime end, bool timed)
    {
        var (first, last) = (DateOnly.FromDateTime(start), DateOnly.FromDateTime(end.AddTicks(-1)));
        var (from, to) = (first < period.First ? period.First : first, last > period.Last ? period.Last : last);
        if (!timed)
        {
            return from <= to ? [(new DateSpan(from, to), null)] : [];
        }

        return Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays).Select(date =>
        {
            var midnight = date.ToDateTime(TimeOnly.MinValue);
            var begins = Math.Max(0, (int)Math.Floor((start - midnight).TotalMinutes));
            var ends = Math.Min(TimeRange.MinutesPerDay, (int)Math.Ceiling((end - midnight).TotalMinutes));
            return ((DateSpan)date, (TimeRange?)new TimeRange(begins, ends));
        });
    }

    private static bool IsKnown(CalDateTime time) => time.TzId is not { } id || time.IsUtc || TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    /// <summary>The date, or the time on the clock of the office; a time without a zone is on that clock already.</summary>
    private DateTime OfficeTime(CalDateTime time)
    {
        var local = DateTime.SpecifyKind(time.Value, DateTimeKind.Unspecified);
        return !time.HasTime || time.IsFloating ? local : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(time.AsUtc, DateTimeKind.Utc), zone);
    }
}
