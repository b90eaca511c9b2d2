// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasts;

/// <summary>What somebody of the office wants to happen to a broadcast.</summary>
/// <param name="Line">The line.</param>
/// <param name="Id">The broadcast.</param>
/// <param name="Action">What is to happen.</param>
/// <param name="Actor">The staff account that orders it.</param>
public sealed record DeskOrder(LineId Line, BroadcastId Id, DeskAction Action, string Actor)
{
    /// <summary>
    /// Gets the revision that the person has seen. Submitting and approving need it, so that nothing is sent which nobody has looked at;
    /// for the other orders <see langword="null"/> means "however it stands now".
    /// </summary>
    public long? Revision { get; init; }

    /// <summary>Gets why: needed for a rejection and for breaking the glass. It goes into the audit trail: no personal data.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Gets the code by which the author of an emergency approves it alone; <see langword="null"/> for an ordinary approval.</summary>
    public string? BreakGlassCode { get; init; }

    /// <summary>Returns what is to happen to which broadcast, never the code.</summary>
    /// <returns>The action and the ids.</returns>
    public override string ToString() => $"{Action} {Line}/{Id}";
}
