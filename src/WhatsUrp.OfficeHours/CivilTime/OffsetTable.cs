// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;

namespace WhatsUrp.OfficeHours.CivilTime;

/// <summary>The offset of a zone at any instant, remembered year by year: the zone itself is slow to ask.</summary>
/// <remarks>Thread-safe: a year is worked out aside and published whole; two threads may work out the same one.</remarks>
internal sealed class OffsetTable(TimeZoneInfo zone)
{
    /// <summary>No civil time is further than this from UTC, and no zone changes its offset twice within twice this span.</summary>
    public const long Reach = 15 * TimeSpan.TicksPerHour;

    // A year's stretches go on beyond its ends, so that the days around New Year find their neighbours in one stretch.
    private const long Margin = 3 * TimeSpan.TicksPerDay;

    private readonly ConcurrentDictionary<int, Stretch[]> _years = [];

    /// <summary>The stretch in which an instant lies; beyond the calendar's ends, the one at the end.</summary>
    public Stretch At(long utc)
    {
        var ticks = Math.Clamp(utc, 0, DateTime.MaxValue.Ticks);
        var stretches = OfYear(new DateTime(ticks).Year);
        var index = stretches.Length - 1;
        while (stretches[index].From > ticks)
        {
            index--;
        }

        return stretches[index];
    }

    /// <summary>The stretches of a year in UTC, in order.</summary>
    public Stretch[] OfYear(int year) =>
        _years.TryGetValue(year, out var known) ? known : _years.GetOrAdd(year, static (year, table) => table.StretchesOf(year), this);

    private Stretch[] StretchesOf(int year)
    {
        var start = Math.Max(0, new DateTime(year, 1, 1).Ticks - Margin);
        var end = Math.Min(DateTime.MaxValue.Ticks, new DateTime(year, 12, 31).Ticks + TimeSpan.TicksPerDay + Margin);
        List<Stretch> stretches = [];
        var (from, offset) = (start == 0 ? long.MinValue : start, Ask(start));
        for (var (low, high) = (start, start); low < end; low = high)
        {
            high = Math.Min(low + (2 * Reach), end);
            if (Ask(high) != offset)
            {
                var transition = Transition(low, high, offset);
                stretches.Add(new Stretch(from, transition, offset));
                (from, offset) = (transition, Ask(transition));
            }
        }

        return [.. stretches, new Stretch(from, end == DateTime.MaxValue.Ticks ? long.MaxValue : end, offset)];
    }

    private long Transition(long low, long high, long old)
    {
        // Invariant: the old offset holds at low, no longer at high.
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Ask(middle) == old ? (middle, high) : (low, middle);
        }

        return high;
    }

    private long Ask(long utc) => zone.GetUtcOffset(new DateTime(utc, DateTimeKind.Utc)).Ticks;
}
