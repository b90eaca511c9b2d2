// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Numerics;
using System.Runtime.Intrinsics;
using WhatsUrp.OfficeHours.CivilTime;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>One year, in UTC, of a schedule: sorted segments, found through an index by day. No question allocates.</summary>
/// <remarks>Immutable and thread-safe. An index is that of a segment, 0 to <see cref="Count"/>, which stands for the year's end.</remarks>
internal sealed class CompiledYear
{
    /// <summary>How many different verdicts a year can hold.</summary>
    public const int MostVerdicts = 1 << (16 - VerdictShift);

    /// <summary>How many stretches of one offset a year can hold.</summary>
    public const int MostStretches = 1 << StretchBits;

    // A code: the state in two bits, the stretch in which the segment starts in three, the place of its verdict in the rest.
    private const int StateBits = 2;
    private const int StretchBits = 3;
    private const int VerdictShift = StateBits + StretchBits;
    private const int LongHop = byte.MaxValue;
    private const int SecondsPerDay = 24 * 60 * 60;
    private const long MidYear = 182 * TimeSpan.TicksPerDay;

    // An ordinary day has no more starts than this; they are compared at once, without branches, which no processor could foresee.
    private const int UsualStarts = 4;

    private readonly long _start;
    private readonly int[] _seconds; // from the year's start to each segment's, and to the year's end, which stands there several times
    private readonly ushort[] _codes;
    private readonly byte[] _changes; // how many segments on another state begins; LongHop: that many, or more
    private readonly byte[] _openings; // the same for the next opening
    private readonly int[] _firstOfDay; // the segment in force when a day begins
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
        _clocks = Array.ConvertAll(stretches, stretch => stretch.Show(_start + MidYear));
        _codes = new ushort[Count];
        _changes = new byte[Count];
        _openings = new byte[Count];
        for (int index = Count - 1, stretch = stretches.Length - 1; index >= 0; index--)
        {
            while (stretches[stretch].From > StartOf(index))
            {
                stretch--;
            }

            _codes[index] = (ushort)((verdictOf[index] << VerdictShift) | (stretch << StateBits) | (int)verdicts[verdictOf[index]].State);
            var changes = index == Count - 1 || StateOf(index) != StateOf(index + 1);
            _changes[index] = changes ? (byte)1 : Longer(_changes[index + 1]);
            _openings[index] = index == Count - 1 || (changes && StateOf(index + 1) == OfficeState.Open) ? (byte)1 : Longer(_openings[index + 1]);
        }

        _firstOfDay = new int[seconds[Count] / SecondsPerDay];
        for (int day = 0, index = 0; day < _firstOfDay.Length; day++)
        {
            index = Advance(index, day * SecondsPerDay);
            _firstOfDay[day] = index;
        }
    }

    public int Number { get; }

    public int Count { get; }

    /// <summary>The instant after the last one of the year.</summary>
    public long End => StartOf(Count);

    /// <summary>The segment that holds an instant of the year.</summary>
    public int IndexOf(long utc)
    {
        Debug.Assert(utc >= _start && utc < End, "another year");
        var second = (uint)((ulong)(utc - _start) / TimeSpan.TicksPerSecond);
        return Advance(_firstOfDay[second / SecondsPerDay], (int)second);
    }

    public OfficeState StateOf(int index) => (OfficeState)(_codes[index] & ((1 << StateBits) - 1));

    public ref readonly Verdict VerdictOf(int index) => ref _verdicts[_codes[index] >> VerdictShift];

    public long StartOf(int index) => _start + (_seconds[index] * TimeSpan.TicksPerSecond);

    /// <summary>The first later segment of another state than this one's.</summary>
    public int NextChange(int index) => Hop(_changes, index);

    /// <summary>The first later segment that is open after one that is not.</summary>
    public int NextOpening(int index) => Hop(_openings, index);

    /// <summary>The start of a segment as the office's clock shows it.</summary>
    public DateTimeOffset ShowStartOf(int index) =>
        _clocks[(_codes[index] >> StateBits) & (MostStretches - 1)].AddTicks((_seconds[index] * TimeSpan.TicksPerSecond) - MidYear);

    private static byte Longer(byte hop) => hop == LongHop ? hop : (byte)(hop + 1);

    private static int Hop(byte[] hops, int index) => hops[index] is var hop && hop < LongHop ? index + hop : HopFar(hops, index);

    private static int HopFar(byte[] hops, int index)
    {
        while (hops[index] == LongHop)
        {
            index += LongHop - 1;
        }

        return index + hops[index];
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
