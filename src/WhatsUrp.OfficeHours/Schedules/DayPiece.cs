// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Schedules.Compiled;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>A piece of one civil day in which the clock's offset stays the same, with the planned days that may speak about it.</summary>
/// <remarks>A mutable struct, so that a single question allocates nothing; it never leaves the interpreter.</remarks>
/// <param name="zone">The zone.</param>
/// <param name="stretch">The stretch of one offset in which the piece lies.</param>
/// <param name="day">The civil day.</param>
/// <param name="isCalm">No clock change is near: every civil time of the day has the offset of the stretch.</param>
[StructLayout(LayoutKind.Auto)]
internal struct DayPiece(LocalZone zone, Stretch stretch, int day, bool isCalm)
{
    private static readonly RuleRef s_none = new(RuleKind.None, "");

    private readonly long _midnight = day * TimeSpan.TicksPerDay;
    private Owners _owners;
    private int _count;
    private int _first;

    /// <summary>The instant after the last one of the piece.</summary>
    public readonly long End => Math.Min(_midnight + TimeSpan.TicksPerDay - stretch.Offset, stretch.To);

    /// <summary>Adds what belongs to a day; in order of days, without a hole.</summary>
    public void Add(int owner, DayPart[] parts)
    {
        _first = _count == 0 ? owner : _first;
        _owners[_count++] = parts;
    }

    /// <summary>The state at an instant of the piece, and until when, at least, it stays so by the same rule.</summary>
    public readonly Verdict At(long utc, out long until)
    {
        until = End;
        var verdict = new Verdict(OfficeState.Closed, s_none, null);
        var found = false;
        for (var index = 0; index < _count; index++)
        {
            var owner = _first + index;
            foreach (ref readonly var part in _owners[index].AsSpan())
            {
                if (part.State == OfficeState.Closed)
                {
                    // The clock alone says by which rule the office is closed, and only where no other part speaks.
                    if (!found && owner == day && IsOnTheClock(part, utc, ref until))
                    {
                        verdict = Decided(part);
                    }

                    continue;
                }

                var start = ToUtc(owner, part.Start, last: false);
                var end = ToUtc(owner, part.End, last: true);
                if (start <= utc && utc < end)
                {
                    until = Math.Min(until, end);

                    // Of parts that overlap where a clock is set back, or after midnight, an open one decides, else the later one:
                    // an office does not close early.
                    if (!found || part.State == OfficeState.Open || verdict.State != OfficeState.Open)
                    {
                        (found, verdict) = (true, Decided(part));
                    }
                }
                else if (start > utc && start < end)
                {
                    until = Math.Min(until, start);
                }
            }
        }

        return verdict;
    }

    private static Verdict Decided(in DayPart part) => new(part.State, part.Decision.Rule, part.Decision.Reason);

    private readonly bool IsOnTheClock(in DayPart part, long utc, ref long until)
    {
        var local = utc + stretch.Offset - _midnight;
        if (local < part.Start * TimeSpan.TicksPerMinute || local >= part.End * TimeSpan.TicksPerMinute)
        {
            return false;
        }

        until = Math.Min(until, _midnight + (part.End * TimeSpan.TicksPerMinute) - stretch.Offset);
        return true;
    }

    private readonly long ToUtc(int owner, int minute, bool last)
    {
        var local = (owner * TimeSpan.TicksPerDay) + (minute * TimeSpan.TicksPerMinute);
        return isCalm ? local - stretch.Offset
            : last ? zone.EndToUtc(local)
            : zone.StartToUtc(local);
    }

    [InlineArray(4)]
    private struct Owners
    {
        private DayPart[] _first;
    }
}
