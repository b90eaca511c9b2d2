// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Receipts;

namespace WhatsUrp.Simulator.Control;

/// <summary>The plan of one recipient, or of everybody; no plan gives a recipient back to the default.</summary>
internal sealed record ReceiptOrder(ReceiptPlan? Plan = null, string? Recipient = null, bool? EchoesOpaqueWhenFailed = null);
