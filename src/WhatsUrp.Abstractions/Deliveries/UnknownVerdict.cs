// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>What to do with a delivery whose outcome is unknown. A closed set.</summary>
public abstract record UnknownVerdict
{
    private UnknownVerdict()
    {
    }

    /// <summary>Try again (T10); the delivery is marked as a possible duplicate.</summary>
    public sealed record Resend : UnknownVerdict;

    /// <summary>Give it up (T11).</summary>
    /// <param name="Reason">Why, for the operator.</param>
    public sealed record Abandon(string Reason) : UnknownVerdict;

    /// <summary>Look again later.</summary>
    /// <param name="For">How long from now.</param>
    public sealed record Wait(TimeSpan For) : UnknownVerdict;

    /// <summary>Look no more: an operator decides (<see cref="Broadcasts.BroadcastMove.Held"/>).</summary>
    public sealed record Hold : UnknownVerdict;
}
