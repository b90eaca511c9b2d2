// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Pauses that double, up to half a minute.</summary>
internal static class BackOff
{
    private const int MostDoublings = 20;

    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Returns the pause after an attempt.</summary>
    /// <param name="attempt">The attempt, from 1.</param>
    /// <param name="first">The pause after the first.</param>
    public static TimeSpan After(int attempt, TimeSpan first)
    {
        var pause = first * (1L << Math.Min(attempt - 1, MostDoublings));
        return pause < Longest ? pause : Longest;
    }
}
