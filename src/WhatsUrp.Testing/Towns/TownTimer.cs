// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Testing.Towns;

/// <summary>A timer by the clock of a town.</summary>
internal sealed class TownTimer : ITimer
{
    // The machine's own timers cannot wait for longer than 49 days; whoever wakes too early waits again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly TownClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ITimer _machine;
    private TimeSpan? _due;
    private TimeSpan _period;
    private bool _isDisposed;

    public TownTimer(TownClock clock, TimerCallback callback, object? state)
    {
        (_clock, _callback, _state) = (clock, callback, state);
        _machine = TimeProvider.System.CreateTimer(static timer => ((TownTimer)timer!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return false;
            }

            _period = period;
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.Elapsed + dueTime;
        }

        Arm();
        return true;
    }

    /// <summary>Sets the machine's timer to what is left by the town's clock.</summary>
    public void Arm()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            var left = _due - _clock.Elapsed;
            _machine.Change(left is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestWait.Ticks)) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _machine.Dispose();
        }

        _clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Wake()
    {
        bool fires;
        lock (_lock)
        {
            var now = _clock.Elapsed;
            fires = !_isDisposed && _due <= now;
            if (fires)
            {
                _due = _period > TimeSpan.Zero ? now + _period : null;
            }
        }

        Arm();
        if (fires)
        {
            _callback(_state);
        }
    }
}
