// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.CivilTime;

/// <summary>The offset of a zone at any instant, remembered year by year: the zone itself is slow to ask.</summary>
/// <remarks>Thread-safe: a year is worked out aside and published whole; two threads may work out the same one.</remarks>
internal sealed class OffsetTable(TimeZoneInfo zone)
{
    /// <summary>No civil time is further than this from UTC, and no zone changes its offset twice within twice this span.</summary>
    public const long Reach = 15 * TimeSpan.TicksPerHour;

    private readonly ConcurrentDictionary<int, Step[]> _years = [];

    /// <summary>The offset in ticks at an instant; beyond the calendar's ends, the one at the end.</summary>
    public long At(long utc)
    {
        var ticks = Math.Clamp(utc, 0, DateTime.MaxValue.Ticks);
        var steps = _years.GetOrAdd(new DateTime(ticks).Year, static (year, table) => table.StepsOf(year), this);
        var index = steps.Length - 1;
        while (steps[index].From > ticks)
        {
            index--;
        }

        return steps[index].Offset;
    }

    /// <summary>The first instant after <paramref name="low"/>, and not after <paramref name="high"/>, without the offset at <paramref name="low"/>.</summary>
    public long Transition(long low, long high) => Bisect(low, high, At);

    private static long Bisect(long low, long high, Func<long, long> offsetAt)
    {
        // Invariant: the old offset holds at low, no longer at high.
        var old = offsetAt(low);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = offsetAt(middle) == old ? (middle, high) : (low, middle);
        }

        return high;
    }

    private Step[] StepsOf(int year)
    {
        var start = new DateTime(year, 1, 1).Ticks;
        var end = year == 9999 ? DateTime.MaxValue.Ticks : new DateTime(year + 1, 1, 1).Ticks;
        List<Step> steps = [new(start, Ask(start))];
        for (var (low, high) = (start, start); low < end; low = high)
        {
            high = Math.Min(low + Reach, end);
            if (Ask(high) != steps[^1].Offset)
            {
                var transition = Bisect(low, high, Ask);
                steps.Add(new Step(transition, Ask(transition)));
            }
        }

        return [.. steps];
    }

    private long Ask(long utc) => zone.GetUtcOffset(new DateTime(utc, DateTimeKind.Utc)).Ticks;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(long From, long Offset);
}
