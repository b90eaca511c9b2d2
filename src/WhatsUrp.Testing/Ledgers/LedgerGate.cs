// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>The rate gate of a number: tokens that come with time, fewer after the platform has throttled.</summary>
internal sealed class LedgerGate
{
    private static readonly TimeSpan s_longestBlock = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_memory = TimeSpan.FromMinutes(1);
    private double _reserve;
    private DateTimeOffset _refilledAt;
    private int _strikes;
    private DateTimeOffset? _struckAt;

    public double Tokens { get; private set; }

    public double? EffectiveRate { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    public bool IsBlocked(DateTimeOffset now) => BlockedUntil > now;

    /// <summary>Adds what time has brought.</summary>
    public void Refill(GateRate rate, DateTimeOffset now)
    {
        // Fewer than two would never let a broadcast through beside the reserve.
        var most = Math.Max(2, rate.PerSecond * rate.Grant.TotalSeconds);
        _reserve = most * rate.ReserveForReplies;
        if (EffectiveRate is not { } effective)
        {
            (EffectiveRate, Tokens, _refilledAt) = (rate.PerSecond, most, now);
            return;
        }

        var seconds = Math.Max(0, (now - _refilledAt).TotalSeconds);
        effective = Math.Min(rate.PerSecond, effective + (0.05 * rate.PerSecond * seconds));
        (EffectiveRate, Tokens, _refilledAt) = (effective, Math.Min(most, Tokens + (effective * seconds)), now);
    }

    /// <summary>Tells how many may leave by a lane.</summary>
    public int May(Lane lane) => Math.Max(0, (int)Math.Floor(Tokens - ReserveOf(lane)));

    /// <summary>Tells when one more may leave by a lane.</summary>
    public TimeSpan Until(Lane lane) =>
        May(lane) > 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 + ReserveOf(lane) - Tokens) / EffectiveRate!.Value);

    public void Take() => Tokens--;

    /// <summary>Closes the gate after a throttling answer. Those of one burst count as one.</summary>
    public void Throttle(TimeSpan after, DateTimeOffset now)
    {
        if (IsBlocked(now))
        {
            BlockedUntil = Max(BlockedUntil!.Value, now + after);
            return;
        }

        _strikes = now - _struckAt >= s_memory ? 0 : _strikes;
        var block = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(_strikes, 10)));
        block = block < s_longestBlock ? block : s_longestBlock;
        BlockedUntil = now + (after > block ? after : block);
        EffectiveRate = Math.Max(1, (EffectiveRate ?? 1) / 2);
        (_strikes, _struckAt) = (_strikes + 1, now);
    }

    private double ReserveOf(Lane lane) => lane == Lane.Reply ? 0 : _reserve;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
