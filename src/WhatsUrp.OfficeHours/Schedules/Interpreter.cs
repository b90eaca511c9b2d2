// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.CivilTime;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Answers questions about instants by planning the days around them: slow, and obviously right.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Interpreter(DayPlanner planner, LocalZone zone)
{
    // A night reaches one day ahead, and a clock set back around midnight may show the day before once more.
    private const int DaysBack = 2;
    private const int DaysAhead = 1;

    // Days from which every civil time, and its offset, can be expressed.
    private const int FirstDay = 3;
    private static readonly int s_lastDay = DateOnly.MaxValue.DayNumber - 3;

    public int DayOf(long utc) => Math.Clamp((int)(zone.ToLocal(utc) / TimeSpan.TicksPerDay), FirstDay, s_lastDay);

    /// <summary>The rule by which the office is open at an instant; null when it is closed.</summary>
    public PlannedRule? OpenAt(long utc)
    {
        var day = DayOf(utc);
        PlannedRule? found = null;
        for (var owner = Math.Max(FirstDay, day - DaysBack); owner <= Math.Min(s_lastDay, day + DaysAhead); owner++)
        {
            foreach (var part in planner.PartsOf(DateOnly.FromDayNumber(owner)))
            {
                if (part.Open && ToUtc(owner, part) is var run && utc >= run.Start && utc < run.End)
                {
                    found = part.Decision;
                }
            }
        }

        return found;
    }

    /// <summary>The rule by which the office is closed at an instant at which it is not open.</summary>
    public PlannedRule ClosedBy(long utc)
    {
        var day = DayOf(utc);
        var minute = (int)((zone.ToLocal(utc) - (day * TimeSpan.TicksPerDay)) / TimeSpan.TicksPerMinute);
        foreach (var part in planner.PartsOf(DateOnly.FromDayNumber(day)))
        {
            if (minute >= part.Start && minute < part.End)
            {
                return part.Decision;
            }
        }

        return new PlannedRule(new RuleRef(RuleKind.None, ""));
    }

    /// <summary>The stretches of open time that touch the days from the one before <paramref name="firstDay"/> to <paramref name="lastDay"/>.</summary>
    public IEnumerable<OpenRun> Runs(int firstDay, int lastDay)
    {
        // Invariant: starts never decrease from one part to the next, since the first occurrence of a later civil time is not earlier.
        OpenRun? current = null;
        for (var owner = Math.Max(FirstDay, firstDay - DaysBack); owner <= Math.Min(s_lastDay, lastDay + DaysAhead); owner++)
        {
            if (current is { } ended && (owner * TimeSpan.TicksPerDay) - LocalZone.Reach > ended.End)
            {
                // Nothing of this day or of a later one can touch it: say so before looking further.
                yield return ended;
                current = null;
            }

            foreach (var part in planner.PartsOf(DateOnly.FromDayNumber(owner)))
            {
                if (!part.Open)
                {
                    continue;
                }

                var run = ToUtc(owner, part);
                if (run.Start >= run.End)
                {
                    continue; // swallowed by a gap
                }

                if (current is not { } open)
                {
                    current = run;
                }
                else if (run.Start <= open.End)
                {
                    current = new OpenRun(open.Start, Math.Max(open.End, run.End));
                }
                else
                {
                    yield return open;
                    current = run;
                }
            }
        }

        if (current is { } last)
        {
            yield return last;
        }
    }

    private OpenRun ToUtc(int day, DayPart part)
    {
        var midnight = day * TimeSpan.TicksPerDay;
        return new OpenRun(
            zone.StartToUtc(midnight + (part.Start * TimeSpan.TicksPerMinute)),
            zone.EndToUtc(midnight + (part.End * TimeSpan.TicksPerMinute)));
    }
}
