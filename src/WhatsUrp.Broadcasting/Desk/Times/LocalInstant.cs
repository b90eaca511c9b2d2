// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Desk.Times;

/// <summary>Turns times of local clocks into instants, with one stated answer on both nights on which clocks are changed.</summary>
public static class LocalInstant
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>
    /// Finds the instant at which clocks show a time. In spring, when they skip it (02:30 in Italy), it is the moment of the change: the clocks show
    /// 03:00 then. In autumn, when they show it twice, it is the first of the two: nobody waits an hour more than they thought.
    /// </summary>
    /// <param name="local">The time that the clocks show; its kind does not matter.</param>
    /// <param name="zone">The zone of the clocks.</param>
    /// <returns>The instant, with the offset that the clocks have at it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time lies at the very beginning or end of the calendar.</exception>
    public static DateTimeOffset Of(DateTime local, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        ArgumentOutOfRangeException.ThrowIfLessThan(time, DateTime.MinValue + (2 * Day), nameof(local));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTime.MaxValue - (2 * Day), nameof(local));
        if (zone.IsInvalidTime(time))
        {
            return Change(time, zone);
        }

        // Of two offsets the larger one comes first: clocks go back, and the same reading returns later.
        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset);
    }

    /// <summary>Finds the instant of the change around a time that does not exist, to the tick.</summary>
    private static DateTimeOffset Change(DateTime skipped, TimeZoneInfo zone)
    {
        var (before, after) = (new DateTimeOffset(skipped - Day, TimeSpan.Zero), new DateTimeOffset(skipped + Day, TimeSpan.Zero));
        var old = zone.GetUtcOffset(before);
        while ((after - before).Ticks > 1)
        {
            var middle = before + ((after - before) / 2);
            (before, after) = zone.GetUtcOffset(middle) == old ? (middle, after) : (before, middle);
        }

        return TimeZoneInfo.ConvertTime(after, zone);
    }
}
