// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Numerics;
using System.Runtime.Intrinsics;
using WhatsUrp.OfficeHours.CivilTime;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>One year, in UTC, of a schedule: sorted segments, found through an index by the hour. No question allocates.</summary>
/// <remarks>Immutable and thread-safe. An index is that of a segment, 0 to <see cref="Count"/>, which stands for the year's end.</remarks>
internal sealed class CompiledYear
{
    /// <summary>How many different verdicts a year can hold.</summary>
    public const int MostVerdicts = 1 << VerdictBits;

    /// <summary>How many stretches of one offset a year can hold.</summary>
    public const int MostStretches = 1 << StretchBits;

    // A code: the state in two bits, the stretch in which the segment starts in three, the place of its verdict in eleven, then how many
    // segments on another state begins, and the same for the next opening, in eight each; LongHop: that many, or more, or none in the year.
    private const int StateBits = 2;
    private const int StretchBits = 3;
    private const int VerdictBits = 11;
    private const int HopBits = 8;
    private const int VerdictShift = StateBits + StretchBits;
    private const int ChangeShift = VerdictShift + VerdictBits;
    private const int OpeningShift = ChangeShift + HopBits;
    private const uint LongHop = (1 << HopBits) - 1;
    private const long MidYear = 182 * TimeSpan.TicksPerDay;

    // The index: eighteen hours and a bit, so that a second finds its place by a shift.
    private const int PieceBits = 16;

    // An ordinary piece has no more starts than this; they are compared at once, without branches, which no processor could foresee.
    private const int UsualStarts = 4;

    private readonly long _start;
    private readonly long _length;
    private readonly int[] _seconds; // from the year's start to each segment's, and to the year's end, which stands there several times
    private readonly uint[] _codes;
    private readonly int[] _firstOfPiece; // the segment in force when a piece begins
    private readonly Verdict[] _verdicts;
    private readonly DateTimeOffset[] _clocks; // a moment in mid-year, far from the calendar's ends, as each stretch would show it

    /// <summary>Packs a year.</summary>
    /// <param name="number">The year.</param>
    /// <param name="seconds">The seconds from the year's start to the start of each segment, the first 0, and to the year's end.</param>
    /// <param name="verdictOf">The place of each segment's verdict in the table.</param>
    /// <param name="verdicts">The table, not longer than <see cref="MostVerdicts"/>.</param>
    /// <param name="stretches">The zone's stretches of the year, not more than <see cref="MostStretches"/>.</param>
    public CompiledYear(int number, ReadOnlySpan<int> seconds, ReadOnlySpan<ushort> verdictOf, Verdict[] verdicts, Stretch[] stretches)
    {
        Number = number;
        Count = verdictOf.Length;
        _start = new DateTime(number, 1, 1).Ticks;
        _seconds = new int[Count + UsualStarts];
        seconds.CopyTo(_seconds);
        _seconds.AsSpan(Count).Fill(seconds[Count]);
        _verdicts = verdicts;
        _length = seconds[Count] * TimeSpan.TicksPerSecond;
        _clocks = Array.ConvertAll(stretches, stretch => stretch.Show(_start + MidYear));
        _codes = new uint[Count];
        var (change, opening) = (Count, Count);
        for (int index = Count - 1, stretch = stretches.Length - 1; index >= 0; index--)
        {
            while (stretches[stretch].From > StartOf(index))
            {
                stretch--;
            }

            var state = verdicts[verdictOf[index]].State;
            var changes = index < Count - 1 && StateOf(index + 1) != state;
            change = changes ? index + 1 : change;
            opening = changes && StateOf(index + 1) == OfficeState.Open ? index + 1 : opening;
            _codes[index] = (HopTo(opening, index) << OpeningShift) | (HopTo(change, index) << ChangeShift)
                | ((uint)verdictOf[index] << VerdictShift) | ((uint)stretch << StateBits) | (uint)state;
        }

        _firstOfPiece = new int[((seconds[Count] - 1) >> PieceBits) + 1];
        for (int piece = 0, index = 0; piece < _firstOfPiece.Length; piece++)
        {
            index = Advance(index, piece << PieceBits);
            _firstOfPiece[piece] = index;
        }
    }

    public int Number { get; }

    public int Count { get; }

    /// <summary>The first instant of the year.</summary>
    public long Start => _start;

    /// <summary>The instant after the last one of the year.</summary>
    public long End => _start + _length;

    /// <summary>Tells whether an instant lies in the year.</summary>
    public bool Holds(long utc) => (ulong)(utc - _start) < (ulong)_length;

    /// <summary>The segment that holds an instant of the year.</summary>
    public int IndexOf(long utc)
    {
        Debug.Assert(utc >= _start && utc < End, "another year");
        var second = (uint)((ulong)(utc - _start) / TimeSpan.TicksPerSecond);
        return Advance(_firstOfPiece[second >> PieceBits], (int)second);
    }

    public OfficeState StateOf(int index) => (OfficeState)(_codes[index] & ((1 << StateBits) - 1));

    public ref readonly Verdict VerdictOf(int index) => ref _verdicts[(_codes[index] >> VerdictShift) & (MostVerdicts - 1)];

    public long StartOf(int index) => _start + (_seconds[index] * TimeSpan.TicksPerSecond);

    /// <summary>The first later segment of another state than this one's.</summary>
    public int NextChange(int index) => TryNextChange(index, out var change) ? change : HopFar(index, ChangeShift);

    /// <summary>The first later segment that is open after one that is not.</summary>
    public int NextOpening(int index) => TryNextOpening(index, out var opening) ? opening : HopFar(index, OpeningShift);

    /// <summary>Finds the next change where it lies in this year and not far, as nearly always.</summary>
    public bool TryNextChange(int index, out int change) => TryHop(index, ChangeShift, out change);

    /// <summary>Finds the next opening where it lies in this year and not far, as nearly always.</summary>
    public bool TryNextOpening(int index, out int opening) => TryHop(index, OpeningShift, out opening);

    /// <summary>The start of a segment as the office's clock shows it.</summary>
    public DateTimeOffset ShowStartOf(int index) =>
        _clocks[(int)(_codes[index] >> StateBits) & (MostStretches - 1)].AddTicks((_seconds[index] * TimeSpan.TicksPerSecond) - MidYear);

    private uint HopTo(int target, int index) => target == Count ? LongHop : Math.Min((uint)(target - index), LongHop);

    private bool TryHop(int index, int shift, out int target)
    {
        var hop = (_codes[index] >> shift) & LongHop;
        target = index + (int)hop;
        return hop < LongHop;
    }

    private int HopFar(int index, int shift)
    {
        int target;
        while (!TryHop(index, shift, out target))
        {
            index += (int)LongHop - 1;
            if (index >= Count)
            {
                return Count;
            }
        }

        return target;
    }

    private int Advance(int index, int second)
    {
        // Invariant: starts are sorted, so that those reached are the first ones.
        var ahead = Vector128.Create(_seconds.AsSpan(index + 1, UsualStarts));
        var later = Vector128.GreaterThan(ahead, Vector128.Create(second)).ExtractMostSignificantBits();
        var reached = BitOperations.TrailingZeroCount(later | (1u << UsualStarts));
        return reached < UsualStarts ? index + reached : AdvanceFar(index + reached, second);
    }

    private int AdvanceFar(int index, int second)
    {
        while (_seconds[index + 1] <= second)
        {
            index++;
        }

        return index;
    }
}
