// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Gates;

/// <summary>Processes count on from what the server last told them, and may be a little behind each other: what has brought tokens once must not bring them again.</summary>
internal static class Lag
{
    // What is more is a clock that was turned.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Gets up to when tokens have been brought.</summary>
    /// <param name="known">Up to when they had been.</param>
    /// <param name="now">The present, as this process knows it.</param>
    public static DateTimeOffset Later(DateTimeOffset known, DateTimeOffset now) => known > now && known - now < Longest ? known : now;
}
