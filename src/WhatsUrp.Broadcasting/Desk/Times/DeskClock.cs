// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Desk.Times;

/// <summary>Knows the clocks and the quiet hours of each line.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DeskClock(IOptions<BroadcastDesksOptions> options)
{
    /// <summary>The first instant from the given one on at which a broadcast of the lane may begin: itself, or the end of the quiet hours.</summary>
    public DateTimeOffset EarliestFrom(LineId line, Lane lane, DateTimeOffset instant)
    {
        var settings = options.Value.Of(line);
        var local = At(line, instant);
        if (lane == Lane.Emergency || !settings.QuietHours.Contains(TimeOnly.FromDateTime(local.DateTime)))
        {
            return instant;
        }

        var day = DateOnly.FromDateTime(local.DateTime);
        var isBeforeMidnight = settings.QuietHours.From > settings.QuietHours.To && TimeOnly.FromDateTime(local.DateTime) >= settings.QuietHours.From;
        return LocalInstant.Of((isBeforeMidnight ? day.AddDays(1) : day).ToDateTime(settings.QuietHours.To), ZoneOf(line));
    }

    /// <summary>An instant as the clocks of the line show it.</summary>
    public DateTimeOffset At(LineId line, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, ZoneOf(line));

    public DateTimeOffset InstantOf(LineId line, DateTime local) => LocalInstant.Of(local, ZoneOf(line));

    public TimeZoneInfo ZoneOf(LineId line) => TimeZoneInfo.FindSystemTimeZoneById(options.Value.Of(line).TimeZone);
}
