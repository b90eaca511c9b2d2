// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Testing.Towns;

/// <summary>The clock of a town: it runs as any clock does, from whatever moment a test sets it to.</summary>
/// <remarks>
/// It is never still, so that whoever waits for a moment does not wait for ever. Set forward, it fires at once every timer whose
/// time has come, as if that time had passed; set back, it changes what the date is, and timers wait on. Thread-safe.
/// </remarks>
public sealed class TownClock : TimeProvider
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];

    private readonly Lock _lock = new();
    private readonly HashSet<TownTimer> _timers = [];
    private readonly long _start = System.GetTimestamp();
    private TimeSpan _shift;
    private TimeSpan _leaps;

    /// <summary>Makes a clock.</summary>
    /// <param name="zone">The zone of the town, or null for <c>Europe/Rome</c>.</param>
    public TownClock(TimeZoneInfo? zone = null) => LocalTimeZone = zone ?? TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone { get; }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Gets how much time has passed since the clock was made, leaps forward included.</summary>
    internal TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
            {
                return System.GetElapsedTime(_start) + _leaps;
            }
        }
    }

    /// <summary>Sets the clock to a time of the town.</summary>
    /// <param name="local">The date and the time, such as <c>2026-11-24T10:00</c>. The hour that comes twice in autumn is the second one.</param>
    /// <exception cref="FormatException">It is not written so.</exception>
    /// <exception cref="ArgumentException">It is in the hour that is left out in spring.</exception>
    public void SetLocal(string local)
    {
        var time = DateTime.ParseExact(local, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None);
        if (LocalTimeZone.IsInvalidTime(time))
        {
            throw new ArgumentException($"{local} does not exist in {LocalTimeZone.Id}: clocks go forward over it.", nameof(local));
        }

        Set(new DateTimeOffset(time, LocalTimeZone.GetUtcOffset(time)));
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="instant">The present instant from now on.</param>
    public void Set(DateTimeOffset instant) => Move(instant - GetUtcNow());

    /// <summary>Lets time pass at once.</summary>
    /// <param name="time">How much.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Move(time);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return System.GetUtcNow() + _shift;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new TownTimer(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    internal void Forget(TownTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private void Move(TimeSpan by)
    {
        TownTimer[] timers;
        lock (_lock)
        {
            _shift += by;
            _leaps += by > TimeSpan.Zero ? by : TimeSpan.Zero;
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Arm();
        }
    }
}
