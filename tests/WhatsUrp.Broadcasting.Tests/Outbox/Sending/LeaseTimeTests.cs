// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Outbox.Sending;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Sending;

public sealed class LeaseTimeTests
{
    private readonly TwoClocks _clock = new();

    [Theory]
    [InlineData(39.9, false)]
    [InlineData(40, true)]
    public void Twenty_seconds_before_its_end_nothing_is_begun_any_more(double seconds, bool isNearlyOver)
    {
        var lease = new LeaseTime(_clock, _clock.GetTimestamp(), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(20));
        _clock.Ticks += TimeSpan.FromSeconds(seconds).Ticks;

        Assert.Equal(isNearlyOver, lease.IsNearlyOver);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_wall_clock_that_jumps_changes_nothing(int days)
    {
        var lease = new LeaseTime(_clock, _clock.GetTimestamp(), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(20));
        _clock.Wall = _clock.Wall.AddDays(days);
        Assert.False(lease.IsNearlyOver);
        _clock.Ticks += TimeSpan.FromSeconds(41).Ticks;

        Assert.True(lease.IsNearlyOver);
    }

    private sealed class TwoClocks : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => Ticks;
    }
}
