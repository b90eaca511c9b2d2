// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasts;

/// <summary>An order to move a broadcast from one state to the next: compare-and-set, with its row in the audit trail.</summary>
/// <remarks>
/// A move to the state in which the broadcast is changes nothing of it, its revision neither: it only writes the row, such as that somebody was
/// handed the numbers of its recipients, or what was decided about its held copies.
/// </remarks>
/// <param name="Line">The line.</param>
/// <param name="Id">The broadcast.</param>
/// <param name="From">The state in which it must be.</param>
/// <param name="Revision">The revision that it must have.</param>
/// <param name="To">The state to which it goes.</param>
/// <param name="Actor">The staff account, or <c>system</c>.</param>
/// <param name="Action">What the audit trail calls it, such as <c>broadcast.approve</c>.</param>
public sealed record BroadcastMove(
    LineId Line, BroadcastId Id, BroadcastState From, long Revision, BroadcastState To, string Actor, string Action)
{
    /// <summary>Gets why it is held, when it goes to <see cref="BroadcastState.Paused"/>.</summary>
    public PauseReason PauseReason { get; init; }

    /// <summary>Gets what the audit trail adds, such as the approver's reason. No personal data.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Gets whether the actor is recorded as the approver.</summary>
    public bool Approves { get; init; }

    /// <summary>Gets the digest that the content must have; <see langword="null"/> when it does not matter.</summary>
    public string? ContentSha256 { get; init; }

    /// <summary>
    /// Gets what an operator decides about the held copies: those whose outcome is unknown, and about which no rule decides (<see cref="UnknownVerdict.Hold"/>).
    /// They are sent again (T10), which may reach somebody a second time, or given up (T11); a copy whose attempts or time are over is given up in any case.
    /// Only in a move of a sending or paused broadcast to the state in which it is.
    /// </summary>
    /// <value>The default, <see cref="OnUnknown.Hold"/>, leaves them.</value>
    public OnUnknown Held { get; init; } = OnUnknown.Hold;

    /// <summary>Returns the broadcast, the states and the action, never who acts.</summary>
    /// <returns>The id, the states and the action.</returns>
    public override string ToString() => $"{Line}/{Id} {From} > {To}: {Action}";
}
