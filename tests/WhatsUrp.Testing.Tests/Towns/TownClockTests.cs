// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Testing.Towns;

namespace WhatsUrp.Testing.Tests.Towns;

public sealed class TownClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly TownClock _clock = new();

    [Theory]
    [InlineData("2026-11-24T10:00", "2026-11-24T09:00:00Z")]
    [InlineData("2026-07-24T10:00:30", "2026-07-24T08:00:30Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T01:30:00Z")]
    public void Local_time_is_that_of_rome(string local, string instant)
    {
        _clock.SetLocal(local);

        Assert.InRange(_clock.GetUtcNow() - DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero, Patience);
    }

    [Fact]
    public void Hour_that_spring_leaves_out_cannot_be_set() => Assert.Throws<ArgumentException>(() => _clock.SetLocal("2026-03-29T02:30"));

    [Theory]
    [InlineData("10:00")]
    [InlineData("24/11/2026 10:00")]
    public void Time_without_its_date_cannot_be_set(string local) => Assert.Throws<FormatException>(() => _clock.SetLocal(local));

    [Fact]
    public void Time_cannot_pass_backwards() => Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));

    [Fact]
    public async Task Waiting_ends_when_its_time_is_leapt_over()
    {
        var waiting = Task.Delay(TimeSpan.FromDays(40), _clock);
        _clock.Advance(TimeSpan.FromDays(39));
        Assert.False(waiting.IsCompleted);

        _clock.Advance(TimeSpan.FromDays(1));

        await waiting.WaitAsync(Patience);
    }

    [Fact]
    public async Task Waiting_ends_by_itself_too() => await Task.Delay(TimeSpan.FromMilliseconds(20), _clock).WaitAsync(Patience);

    [Fact]
    public async Task Clock_that_is_set_back_keeps_nobody_waiting()
    {
        var waiting = Task.Delay(TimeSpan.FromHours(1), _clock);
        var before = _clock.GetTimestamp();

        _clock.SetLocal("2020-01-01T00:00");
        Assert.InRange(_clock.GetElapsedTime(before), TimeSpan.Zero, Patience);
        _clock.Advance(TimeSpan.FromHours(1));

        await waiting.WaitAsync(Patience);
    }

    [Fact]
    public async Task Period_goes_on()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), _clock);
        for (var hour = 0; hour < 3; hour++)
        {
            _clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await timer.WaitForNextTickAsync().AsTask().WaitAsync(Patience));
        }
    }

    [Fact]
    public void Timer_that_was_given_back_never_fires()
    {
        var fired = false;
        var timer = _clock.CreateTimer(_ => fired = true, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();

        _clock.Advance(TimeSpan.FromHours(2));

        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
        Assert.False(fired);
    }
}
