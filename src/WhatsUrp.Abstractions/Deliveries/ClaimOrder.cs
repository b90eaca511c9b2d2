// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Deliveries;

/// <summary>A sender's wish for work on one line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Most">How many deliveries it can send at once; above 0. The gate may grant fewer.</param>
/// <param name="Rate">How fast the number may send. All processes of a line state the same.</param>
/// <param name="Owner">A name for the process, for the operator.</param>
/// <param name="Lease">How long the claim holds; afterwards its deliveries count as unknown.</param>
public sealed record ClaimOrder(LineId Line, int Most, GateRate Rate, string Owner, TimeSpan Lease);
