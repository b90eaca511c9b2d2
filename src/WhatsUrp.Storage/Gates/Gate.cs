// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Gates;

/// <summary>The rate gate of a number: tokens that come with time, fewer after the platform has throttled (AIMD).</summary>
internal sealed record Gate
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBlock = TimeSpan.FromMinutes(1);

    /// <summary>Gets the rate that the last claim stated.</summary>
    public required double Rate { get; init; }

    public required double Tokens { get; init; }

    public required DateTimeOffset RefilledAt { get; init; }

    /// <summary>Gets how fast the number may send at present.</summary>
    public required double EffectiveRate { get; init; }

    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Gets how often it was closed lately.</summary>
    public int Strikes { get; init; }

    public DateTimeOffset? StruckAt { get; init; }

    /// <summary>Makes the gate of a number that has not sent yet: full.</summary>
    public static Gate New(GateRate rate, DateTimeOffset now) => new()
    {
        Rate = rate.PerSecond,
        Tokens = Capacity(rate),
        RefilledAt = now,
        EffectiveRate = rate.PerSecond,
    };

    /// <summary>Counts what a grant holds at most. Fewer than two would never let a broadcast through beside the reserve.</summary>
    public static double Capacity(GateRate rate) => Math.Max(2, rate.PerSecond * rate.Grant.TotalSeconds);

    /// <summary>Counts what broadcasts leave for replies.</summary>
    public static double Reserve(GateRate rate) => Capacity(rate) * rate.ReserveForReplies;

    public bool IsBlocked(DateTimeOffset now) => BlockedUntil > now;

    /// <summary>Adds what time has brought. A clock that was turned back takes nothing away; one that lags a little does not bring the same time twice.</summary>
    public Gate Refill(GateRate rate, DateTimeOffset now)
    {
        var seconds = Math.Max(0, (now - RefilledAt).TotalSeconds);
        var effective = Math.Min(rate.PerSecond, EffectiveRate + (0.05 * rate.PerSecond * seconds));
        return this with
        {
            Rate = rate.PerSecond,
            EffectiveRate = effective,
            Tokens = Math.Min(Capacity(rate), Tokens + (effective * seconds)),
            RefilledAt = Lag.Later(RefilledAt, now),
        };
    }

    /// <summary>Tells how many may leave by a lane, after some were taken.</summary>
    public int May(Lane lane, GateRate rate, int taken = 0) => Math.Max(0, (int)Math.Floor(Tokens - taken - ReserveOf(lane, rate)));

    /// <summary>Takes tokens, one by one: sums of fractions depend on their order.</summary>
    public Gate Take(int count)
    {
        var tokens = Tokens;
        for (; count > 0; count--)
        {
            tokens--;
        }

        return this with { Tokens = tokens };
    }

    /// <summary>Tells when one more may leave by a lane.</summary>
    public TimeSpan Until(Lane lane, GateRate rate) => May(lane, rate) > 0
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds((1 + ReserveOf(lane, rate) - Tokens) / EffectiveRate);

    /// <summary>Closes after a throttling answer; those of one burst count as one.</summary>
    public Gate Throttle(TimeSpan after, DateTimeOffset now)
    {
        if (IsBlocked(now))
        {
            return this with { BlockedUntil = now + after > BlockedUntil ? now + after : BlockedUntil };
        }

        var strikes = now - StruckAt >= Memory ? 0 : Strikes;
        var block = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(strikes, 10)));
        block = block < LongestBlock ? block : LongestBlock;
        return this with
        {
            BlockedUntil = now + (after > block ? after : block),
            EffectiveRate = Math.Max(1, EffectiveRate / 2),
            Strikes = strikes + 1,
            StruckAt = now,
        };
    }

    private static double ReserveOf(Lane lane, GateRate rate) => lane == Lane.Reply ? 0 : Reserve(rate);
}
