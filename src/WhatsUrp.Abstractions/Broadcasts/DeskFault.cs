// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>One reason against a broadcast or an order.</summary>
/// <param name="Kind">Which, for programs.</param>
/// <param name="Sentence">Which, in an Italian sentence for the operator that says what to do. No citizen's data.</param>
public sealed record DeskFault(DeskFaultKind Kind, string Sentence);
