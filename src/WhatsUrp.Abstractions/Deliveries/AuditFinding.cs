// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>A promise of the ledger that its own data do not keep.</summary>
/// <param name="Invariant">The promise: <c>I1</c> no loss, <c>I4</c> recognition, <c>I8</c> consent, <c>I10</c> audit chains.</param>
/// <param name="Subject">The broadcast or the chain that it was found in; never a person.</param>
/// <param name="Sentence">What was found, for the operator.</param>
public sealed record AuditFinding(string Invariant, string Subject, string Sentence);
