// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Gates;

/// <summary>How fast one person may be written to: a message every 6 seconds, after a burst of 40 (the platform takes 45).</summary>
/// <param name="Tokens">What may leave at once.</param>
/// <param name="RefilledAt">When that was counted.</param>
internal readonly record struct PairPace(double Tokens, DateTimeOffset RefilledAt)
{
    public const double Burst = 40;
    private const double Hair = 1e-6;

    /// <summary>Gets the time that brings one more.</summary>
    public static TimeSpan Gap { get; } = TimeSpan.FromSeconds(6);

    /// <summary>Gets the time after which nothing needs to be remembered.</summary>
    public static TimeSpan Memory => Gap * Burst;

    public static PairPace New(DateTimeOffset now) => new(Burst, now);

    /// <summary>Takes one.</summary>
    /// <returns>The pace after it, and when it may leave: <see langword="null"/> for now, when one was taken.</returns>
    public (PairPace After, DateTimeOffset? NotBefore) Take(DateTimeOffset now)
    {
        var tokens = Math.Min(Burst, Tokens + (Math.Max(0, (now - RefilledAt).TotalSeconds) / Gap.TotalSeconds));
        return tokens + Hair >= 1
            ? (new PairPace(tokens - 1, Lag.Later(RefilledAt, now)), null)
            : (this, now + ((1 - tokens) * Gap));
    }
}
