// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using WhatsUrp.OfficeHours.CivilTime;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>One year, in UTC, of a schedule: sorted segments, found through an index by day. No question allocates.</summary>
/// <remarks>Immutable and thread-safe. An index is that of a segment, 0 to <see cref="Count"/>, which stands for the year's end.</remarks>
internal sealed class CompiledYear
{
    /// <summary>How many different verdicts a year can hold.</summary>
    public const int MostVerdicts = 1 << (16 - StateBits);

    private const int StateBits = 2;
    private const int LongHop = byte.MaxValue;

    private readonly long _start;
    private readonly int[] _seconds; // from the year's start to each segment's, and to the year's end
    private readonly ushort[] _codes; // the place of the verdict in its table, and the state in the lowest bits
    private readonly byte[] _hops; // how many segments on another state begins; LongHop: that many, or more
    private readonly int[] _firstOfDay; // the segment in force when a day begins
    private readonly Verdict[] _verdicts;
    private readonly Stretch[] _stretches;

    public CompiledYear(int number, ReadOnlySpan<int> seconds, ReadOnlySpan<ushort> verdictOf, Verdict[] verdicts, Stretch[] stretches)
    {
        Number = number;
        Count = verdictOf.Length;
        _start = new DateTime(number, 1, 1).Ticks;
        _seconds = seconds.ToArray();
        _verdicts = verdicts;
        _stretches = stretches;
        _codes = new ushort[Count];
        _hops = new byte[Count];
        for (var index = Count - 1; index >= 0; index--)
        {
            _codes[index] = (ushort)((verdictOf[index] << StateBits) | (int)verdicts[verdictOf[index]].State);
            var isLast = index == Count - 1 || StateOf(index) != StateOf(index + 1);
            _hops[index] = (byte)(isLast ? 1 : Math.Min(_hops[index + 1] + 1, LongHop));
        }

        _firstOfDay = new int[_seconds[Count] / (24 * 60 * 60)];
        for (int day = 0, index = 0; day < _firstOfDay.Length; day++)
        {
            index = Advance(index, day * 24 * 60 * 60);
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
        return Advance(_firstOfDay[second / (24 * 60 * 60)], (int)second);
    }

    public OfficeState StateOf(int index) => (OfficeState)(_codes[index] & ((1 << StateBits) - 1));

    public ref readonly Verdict VerdictOf(int index) => ref _verdicts[_codes[index] >> StateBits];

    public long StartOf(int index) => _start + (_seconds[index] * TimeSpan.TicksPerSecond);

    /// <summary>The first later segment of another state than this one's.</summary>
    public int NextState(int index)
    {
        while (_hops[index] == LongHop)
        {
            index += LongHop - 1;
        }

        return index + _hops[index];
    }

    /// <summary>The start of a segment as the office's clock shows it.</summary>
    public DateTimeOffset ShowStartOf(int index)
    {
        var utc = StartOf(index);
        var last = _stretches.Length - 1;
        while (_stretches[last].From > utc)
        {
            last--;
        }

        return _stretches[last].Show(utc);
    }

    private int Advance(int index, int second)
    {
        while (_seconds[index + 1] <= second)
        {
            index++;
        }

        return index;
    }
}
