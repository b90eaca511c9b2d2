// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>How long the outbox doubts: the times by which it decides about requests whose outcome it never learned.</summary>
/// <remarks>The defaults are estimates; a pilot that measures how long the first receipt takes may set better ones (<c>WhatsUrp:Outbox:Doubt</c>).</remarks>
public sealed record DoubtTimes
{
    /// <summary>Gets how much of a lease must be left when a request begins: no answer is waited for longer.</summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan LeaseMargin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets how long a receipt of an emergency or an answer is waited for before anything is decided.</summary>
    /// <value>The default is 90 seconds.</value>
    public TimeSpan ShortWindow { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Gets how long a receipt of any other message is waited for before anything is decided.</summary>
    /// <value>The default is 15 minutes.</value>
    public TimeSpan LongWindow { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets how long an emergency or an answer waits at most while no receipts flow: then better twice than never.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan LongestShortWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how long any other message waits at most while no receipts flow; then an operator decides.</summary>
    /// <value>The default is 24 hours.</value>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Gets how often ended leases and doubts are looked at.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);
}
