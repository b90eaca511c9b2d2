// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Receipts;

namespace WhatsUrp.Simulator.Control;

/// <summary>One more status of an accepted message.</summary>
internal sealed record StatusOrder(string MessageId, ReceiptStep Step);
