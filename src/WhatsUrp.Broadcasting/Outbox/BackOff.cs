// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Pauses that double, up to ten seconds: an emergency may be waiting behind the fault.</summary>
internal static class BackOff
{
    private const int MostDoublings = 20;

    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Returns the pause after a failure.</summary>
    /// <param name="failures">How many there were in a row, from 1.</param>
    /// <param name="first">The pause after the first.</param>
    public static TimeSpan After(int failures, TimeSpan first)
    {
        var pause = first * (1L << Math.Min(failures - 1, MostDoublings));
        return pause < Longest ? pause : Longest;
    }

    /// <summary>An interrupted host may take the store away before it says that it stops: that is told only when it lasts. It is tried again in any case.</summary>
    public static bool IsWorthTelling(Exception fault, int failures) => fault is not ObjectDisposedException || failures > 4;
}
