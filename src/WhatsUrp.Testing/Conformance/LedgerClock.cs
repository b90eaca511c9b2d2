// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Testing.Conformance;

/// <summary>The clock of a ledger under test: it stands still until the test lets time pass. Timers and time stamps are those of the machine.</summary>
/// <param name="start">The first instant.</param>
public sealed class LedgerClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <summary>Gets the present.</summary>
    public DateTimeOffset Now => GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Lets time pass.</summary>
    /// <param name="time">How much; below zero to put the clock back.</param>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
