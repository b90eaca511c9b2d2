// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Deliveries;

/// <summary>What became of one attempt, told to the ledger.</summary>
/// <param name="Line">The line.</param>
/// <param name="Delivery">The delivery.</param>
/// <param name="Attempt">The attempt, from 1.</param>
/// <param name="Lease">The lease under which it was made: an outcome under another one changes no delivery.</param>
/// <param name="Verdict">What follows.</param>
public sealed record AttemptOutcome(LineId Line, DeliveryId Delivery, int Attempt, Guid Lease, AttemptVerdict Verdict);
