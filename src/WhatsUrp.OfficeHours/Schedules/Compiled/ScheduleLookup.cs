// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.OfficeHours.CivilTime;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>Answers questions about instants from the compiled years, and from their source where there is none.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ScheduleLookup(ISegmentSource source, LocalZone zone, TimeSpan horizon)
{
    private static readonly long s_lastTick = DateTime.MaxValue.Ticks;

    private readonly CompiledYears _years = new(source, zone);

    // What is rare stands apart, so that the usual way keeps nothing on the stack.
    public OfficeState StateAt(long utc) => _years.Of(utc) is { } year ? year.StateOf(year.IndexOf(utc)) : StateBySource(utc);

    public OfficeStatus StatusAt(long utc)
    {
        if (_years.Of(utc) is not { } year)
        {
            return StatusBySource(utc);
        }

        var index = year.IndexOf(utc);
        if (!year.TryNextChange(index, out var change))
        {
            return StatusFar(utc, year, index);
        }

        ref readonly var found = ref year.VerdictOf(index);
        return new OfficeStatus(found.State, year.ShowStartOf(change), found.Rule, found.Reason);
    }

    /// <summary>The first change of state after an instant; null when there is none within the horizon.</summary>
    public DateTimeOffset? NextChange(long after) =>
        _years.Of(after) is { } year
            ? year.TryNextChange(year.IndexOf(after), out var change) ? year.ShowStartOf(change) : NextFar(after, year, openingsOnly: false)
            : NextBySource(after, openingsOnly: false);

    /// <summary>The first change into open after an instant; null when there is none within the horizon.</summary>
    public DateTimeOffset? NextOpening(long after) =>
        _years.Of(after) is { } year
            ? year.TryNextOpening(year.IndexOf(after), out var opening) ? year.ShowStartOf(opening) : NextFar(after, year, openingsOnly: true)
            : NextBySource(after, openingsOnly: true);

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

            for (var index = year.IndexOf(at); index < year.Count && at < to; index = year.NextChange(index))
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

                at = Math.Min(to, year.StartOf(year.NextChange(index)));
                run = run with { End = at };
            }
        }

        if (run.State != OfficeState.Closed)
        {
            yield return run;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private OfficeState StateBySource(long utc) => source.At(utc).State;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private OfficeStatus StatusBySource(long utc)
    {
        var verdict = source.At(utc);
        return new OfficeStatus(verdict.State, Walk(utc, verdict.State, LimitOf(utc), openingsOnly: false), verdict.Rule, verdict.Reason);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private OfficeStatus StatusFar(long utc, CompiledYear year, int index)
    {
        ref readonly var found = ref year.VerdictOf(index);
        return new OfficeStatus(found.State, NextFar(utc, year, openingsOnly: false), found.Rule, found.Reason);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateTimeOffset? NextFar(long after, CompiledYear year, bool openingsOnly)
    {
        var index = year.IndexOf(after);
        var next = openingsOnly ? year.NextOpening(index) : year.NextChange(index);
        return next < year.Count ? year.ShowStartOf(next) : Search(year, LimitOf(after), openingsOnly);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateTimeOffset? NextBySource(long after, bool openingsOnly) => Walk(after, source.At(after).State, LimitOf(after), openingsOnly);

    private long LimitOf(long after) => after > s_lastTick - horizon.Ticks ? s_lastTick : after + horizon.Ticks;

    /// <summary>Goes on where a year holds no further change, or no further opening.</summary>
    private DateTimeOffset? Search(CompiledYear year, long limit, bool openingsOnly)
    {
        while (year.End <= limit)
        {
            var state = year.StateOf(year.Count - 1);
            if (_years.Next(year.Number + 1) is not { } next)
            {
                return Walk(year.End, state, limit, openingsOnly);
            }

            year = next;
            var begins = year.StateOf(0) != state && (!openingsOnly || year.StateOf(0) == OfficeState.Open);
            var found = begins ? 0 : openingsOnly ? year.NextOpening(0) : year.NextChange(0);
            if (found < year.Count)
            {
                return year.StartOf(found) <= limit ? year.ShowStartOf(found) : null;
            }
        }

        return null;
    }

    /// <summary>Searches without compiled years.</summary>
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
