// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>A receipt that fits no delivery so far.</summary>
internal sealed record KeptReceipt(MatchedReceipt Receipt, DateTimeOffset ReceivedAt);
