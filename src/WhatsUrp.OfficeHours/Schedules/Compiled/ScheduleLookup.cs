// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.CivilTime;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>Answers questions about instants from the compiled years, and from their source where there is none.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ScheduleLookup(ISegmentSource source, LocalZone zone, TimeSpan horizon)
{
    private static readonly long s_lastTick = DateTime.MaxValue.Ticks;

    private readonly CompiledYears _years = new(source, zone);

    public OfficeState StateAt(long utc) => _years.Of(utc) is { } year ? year.StateOf(year.IndexOf(utc)) : source.At(utc).State;

    public OfficeStatus StatusAt(long utc)
    {
        if (_years.Of(utc) is not { } year)
        {
            var verdict = source.At(utc);
            return new OfficeStatus(verdict.State, Walk(utc, verdict.State, LimitOf(utc), openingsOnly: false), verdict.Rule, verdict.Reason);
        }

        var index = year.IndexOf(utc);
        ref readonly var found = ref year.VerdictOf(index);
        return new OfficeStatus(found.State, Search(year, index, LimitOf(utc), openingsOnly: false), found.Rule, found.Reason);
    }

    /// <summary>The first change of state after an instant, or into open only; null when there is none within the horizon.</summary>
    public DateTimeOffset? NextChange(long after, bool openingsOnly) => _years.Of(after) is { } year
        ? Search(year, year.IndexOf(after), LimitOf(after), openingsOnly)
        : Walk(after, source.At(after).State, LimitOf(after), openingsOnly);

    /// <summary>The stretches of one state in <c>[from, to)</c>, closed ones left out; none touches another of its state.</summary>
    public IEnumerable<StateRun> Runs(long from, long to)
    {
        if (from >= to)
        {
            yield break;
        }

        var run = new StateRun(from, from, OfficeState.Closed);
        for (var (at, year) = (from, _years.Of(from)); at < to; year = at < to ? _years.Next(new DateTime(at).Year) : null)
        {
            if (year is null)
            {
                var end = Math.Min(to, new DateTime(new DateTime(at).Year, 12, 31).Ticks + TimeSpan.TicksPerDay);
                foreach (var segment in source.Segments(at, end))
                {
                    if (segment.Verdict.State == run.State)
                    {
                        run = run with { End = segment.End };
                        continue;
                    }

                    if (run.State != OfficeState.Closed)
                    {
                        yield return run;
                    }

                    run = new StateRun(segment.Start, segment.End, segment.Verdict.State);
                }

                at = end;
                continue;
            }

            for (var index = year.IndexOf(at); index < year.Count && at < to; index = year.NextState(index))
            {
                var state = year.StateOf(index);
                if (state != run.State)
                {
                    if (run.State != OfficeState.Closed)
                    {
                        yield return run;
                    }

                    run = new StateRun(at, at, state);
                }

                at = Math.Min(to, year.StartOf(year.NextState(index)));
                run = run with { End = at };
            }
        }

        if (run.State != OfficeState.Closed)
        {
            yield return run;
        }
    }

    private long LimitOf(long after) => after > s_lastTick - horizon.Ticks ? s_lastTick : after + horizon.Ticks;

    private DateTimeOffset? Search(CompiledYear year, int index, long limit, bool openingsOnly)
    {
        var state = year.StateOf(index);
        index = year.NextState(index);
        while (true)
        {
            if (index == year.Count)
            {
                if (year.End > limit)
                {
                    return null;
                }

                if (_years.Next(year.Number + 1) is not { } next)
                {
                    return Walk(year.End, state, limit, openingsOnly);
                }

                year = next;
                index = year.StateOf(0) == state ? year.NextState(0) : 0;
                continue;
            }

            state = year.StateOf(index);
            if (!openingsOnly || state == OfficeState.Open)
            {
                return year.StartOf(index) <= limit ? year.ShowStartOf(index) : null;
            }

            index = year.NextState(index);
        }
    }

    /// <summary>Searches as <see cref="Search"/> does, without compiled years.</summary>
    private DateTimeOffset? Walk(long from, OfficeState state, long limit, bool openingsOnly)
    {
        foreach (var segment in source.Segments(from, limit + 1))
        {
            if (segment.Verdict.State != state)
            {
                state = segment.Verdict.State;
                if (!openingsOnly || state == OfficeState.Open)
                {
                    return zone.At(segment.Start);
                }
            }
        }

        return null;
    }
}
