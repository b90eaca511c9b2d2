// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox.Sending;

/// <summary>How long the lease of a claim still holds, by a clock that nobody can set: it may be shorter than the store's, never longer.</summary>
/// <param name="clock">The clock.</param>
/// <param name="askedAt">When the claim was asked for, hence before it began.</param>
/// <param name="length">How long it holds.</param>
/// <param name="margin">How much of it must be left when a request begins.</param>
internal sealed class LeaseTime(TimeProvider clock, long askedAt, TimeSpan length, TimeSpan margin)
{
    public bool IsNearlyOver => clock.GetElapsedTime(askedAt) >= length - margin;
}
