// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Gates;

namespace WhatsUrp.Storage.Tests.Gates;

public sealed class PairPaceTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Forty_leave_at_once_and_then_one_in_six_seconds()
    {
        var pace = PairPace.New(Now);
        for (var i = 0; i < 40; i++)
        {
            (pace, var held) = pace.Take(Now);
            Assert.Null(held);
        }

        Assert.Equal(Now.AddSeconds(6), pace.Take(Now).NotBefore);
        (pace, var free) = pace.Take(Now.AddSeconds(6));
        Assert.Null(free);
        Assert.Equal(Now.AddSeconds(12), pace.Take(Now.AddSeconds(6)).NotBefore);
    }

    [Fact]
    public void A_process_whose_clock_lags_does_not_bring_the_same_time_twice()
    {
        var (ahead, _) = new PairPace(2, Now).Take(Now);
        var (behind, _) = ahead.Take(Now.AddSeconds(-1));
        Assert.Equal(Now.AddSeconds(6), behind.Take(Now).NotBefore);
    }

    [Fact]
    public void A_burst_is_paid_back_in_four_minutes()
    {
        var pace = new PairPace(0, Now);
        var (after, held) = pace.Take(Now + PairPace.Memory);
        Assert.Null(held);
        Assert.Equal(39, after.Tokens, 6);
        Assert.NotNull(pace.Take(Now.AddHours(-1)).NotBefore);
    }
}
