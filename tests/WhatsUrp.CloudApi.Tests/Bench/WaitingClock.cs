// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Time.Testing;

namespace WhatsUrp.CloudApi.Tests.Bench;

/// <summary>A fake clock that knows whether somebody waits for time to pass, and not only for a request to take too long.</summary>
internal sealed class WaitingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private int _waiting;

    public bool IsWaitedFor => Volatile.Read(ref _waiting) > 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // The timer of a delay completes its task; that of a time limit cancels a token.
        var timer = base.CreateTimer(callback, state, dueTime, period);
        return state is Task ? new Wait(this, timer) : timer;
    }

    private sealed class Wait : ITimer
    {
        private readonly WaitingClock _clock;
        private readonly ITimer _timer;
        private int _isOver;

        public Wait(WaitingClock clock, ITimer timer)
        {
            (_clock, _timer) = (clock, timer);
            Interlocked.Increment(ref clock._waiting);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => _timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                Interlocked.Decrement(ref _clock._waiting);
            }

            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
