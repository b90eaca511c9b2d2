// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Schedules.Compiled;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>Answers questions about instants by planning the days around them: slower than the compiled form, and what that is made from.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Interpreter(IDayPlanner planner, LocalZone zone) : ISegmentSource
{
    // A night reaches one day ahead, and a clock set back around midnight may show the day before once more.
    private const int DaysBack = 2;
    private const int DaysAhead = 1;

    // Days from which every civil time, and its offset, can be expressed; on the others no rule speaks.
    private const int FirstDay = 3;
    private static readonly int s_lastDay = DateOnly.MaxValue.DayNumber - 3;

    public Verdict At(long utc) => PieceAt(utc).At(utc, out _);

    public IEnumerable<Segment> Segments(long from, long to)
    {
        while (from < to)
        {
            var piece = PieceAt(from);
            for (var end = Math.Min(piece.End, to); from < end;)
            {
                var verdict = piece.At(from, out var until);
                yield return new Segment(from, Math.Min(until, end), verdict);
                from = until;
            }
        }
    }

    private DayPiece PieceAt(long utc)
    {
        var stretch = zone.StretchAt(utc);
        var day = (int)((utc + stretch.Offset) / TimeSpan.TicksPerDay);
        if (day is < FirstDay || day > s_lastDay)
        {
            // One piece without rules, up to the first day or beyond the calendar's end.
            return new DayPiece(zone, stretch, day < FirstDay ? FirstDay - 1 : DateOnly.MaxValue.DayNumber + 2, isCalm: true);
        }

        var midnight = day * TimeSpan.TicksPerDay;
        var isCalm = stretch.From <= midnight - LocalZone.Reach && midnight + TimeSpan.TicksPerDay + LocalZone.Reach <= stretch.To;
        var first = isCalm ? day - (planner.PassesMidnight ? 1 : 0) : day - DaysBack;
        var last = isCalm ? day : day + DaysAhead;
        var piece = new DayPiece(zone, stretch, day, isCalm);
        for (var owner = Math.Max(first, FirstDay); owner <= Math.Min(last, s_lastDay); owner++)
        {
            piece.Add(owner, planner.PartsOf(DateOnly.FromDayNumber(owner)));
        }

        return piece;
    }
}
