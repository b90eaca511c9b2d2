// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Outbox.Recording;

/// <summary>An outcome on its way to the ledger.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Recorded">Is told when it stands there.</param>
internal readonly record struct PostedOutcome(AttemptOutcome Outcome, Action Recorded);
