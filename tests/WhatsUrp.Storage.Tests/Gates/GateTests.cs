// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Gates;

namespace WhatsUrp.Storage.Tests.Gates;

public sealed class GateTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly GateRate Rate = GateRate.Standard;

    [Fact]
    public void A_grant_is_a_quarter_of_a_second_and_a_tenth_is_left_for_replies()
    {
        var gate = Gate.New(Rate, Now);
        Assert.Equal((20, 18, 18, 18), (gate.May(Lane.Reply, Rate), gate.May(Lane.Emergency, Rate), gate.May(Lane.Routine, Rate), gate.May(Lane.Bulk, Rate)));
        Assert.Equal((2, 0), (gate.May(Lane.Reply, Rate, taken: 18), gate.May(Lane.Routine, Rate, taken: 18)));
    }

    [Fact]
    public void However_often_it_is_asked_no_second_brings_more_than_the_rate_and_a_grant()
    {
        var (gate, sent, now) = (Gate.New(Rate, Now), 0, Now);
        for (; now < Now.AddSeconds(10); now = now.AddMilliseconds(7))
        {
            gate = gate.Refill(Rate, now);
            var may = gate.May(Lane.Reply, Rate);
            (gate, sent) = (gate with { Tokens = gate.Tokens - may }, sent + may);
        }

        Assert.InRange(sent, 790, 820);
    }

    [Fact]
    public void A_slow_number_sends_broadcasts_too()
    {
        var slow = new GateRate(1, 0.5, TimeSpan.FromMilliseconds(250));
        var gate = Gate.New(slow, Now) with { Tokens = 0 };
        var wait = gate.Until(Lane.Routine, slow);
        Assert.True(gate.Refill(slow, Now + wait).May(Lane.Routine, slow) == 1, $"{wait}");
    }

    [Fact]
    public void Throttling_closes_halves_and_heals_by_a_twentieth_a_second()
    {
        var gate = Gate.New(Rate, Now).Throttle(TimeSpan.Zero, Now);
        Assert.Equal((Now.AddSeconds(1), 40.0, true), (gate.BlockedUntil, gate.EffectiveRate, gate.IsBlocked(Now)));
        var burst = gate.Throttle(TimeSpan.Zero, Now);
        Assert.Equal((40.0, 1), (burst.EffectiveRate, burst.Strikes));
        Assert.Equal(60.0, gate.Refill(Rate, Now.AddSeconds(5)).EffectiveRate, 6);
        Assert.Equal(80.0, gate.Refill(Rate, Now.AddSeconds(50)).EffectiveRate, 6);
    }

    [Fact]
    public void Each_strike_doubles_the_time_up_to_a_minute_and_a_quiet_minute_forgets_them()
    {
        var (gate, now, blocks) = (Gate.New(Rate, Now), Now, new List<double>());
        for (var strike = 0; strike < 8; strike++)
        {
            gate = gate.Throttle(TimeSpan.Zero, now);
            blocks.Add((gate.BlockedUntil!.Value - now).TotalSeconds);
            now = gate.BlockedUntil.Value;
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60], blocks.Take(7));
        Assert.Equal(1, (gate.Throttle(TimeSpan.Zero, now.AddMinutes(1)).BlockedUntil!.Value - now.AddMinutes(1)).TotalSeconds);
        Assert.Equal(3600, (Gate.New(Rate, Now).Throttle(TimeSpan.FromHours(1), Now).BlockedUntil!.Value - Now).TotalSeconds);
        Assert.True(gate.EffectiveRate >= 1);
    }

    [Fact]
    public void A_process_whose_clock_lags_does_not_bring_the_same_time_twice()
    {
        var gate = Gate.New(Rate, Now).Take((int)Gate.Capacity(Rate));
        for (var turn = 1; turn <= 50; turn++)
        {
            var now = Now.AddMilliseconds(2 * turn);
            gate = gate.Refill(Rate, now).Refill(Rate, now.AddMilliseconds(-20));
        }

        Assert.InRange(gate.Refill(Rate, Now.AddMilliseconds(100)).Tokens, 0, (0.1 * Rate.PerSecond) + 0.001);
    }

    [Fact]
    public void A_clock_that_is_turned_back_takes_nothing_and_brings_nothing()
    {
        var gate = Gate.New(Rate, Now) with { Tokens = 3 };
        Assert.Equal(3, gate.Refill(Rate, Now.AddDays(-1)).Tokens);
        Assert.Equal(20, gate.Refill(Rate, Now.AddDays(1)).Tokens);
    }
}
