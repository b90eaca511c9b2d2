// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasts;

/// <summary>What is to be written about a broadcast.</summary>
/// <param name="Line">The line.</param>
/// <param name="Id">The broadcast.</param>
/// <param name="Actor">The staff account.</param>
public sealed record OutcomeExportOrder(LineId Line, BroadcastId Id, string Actor)
{
    /// <summary>Gets a value indicating whether the numbers and data of the recipients who are still subscribed are written too.</summary>
    public bool WithPersons { get; init; }

    /// <summary>Gets why the persons are asked for. It goes into the audit trail: no personal data.</summary>
    public string Reason { get; init; } = "";
}
