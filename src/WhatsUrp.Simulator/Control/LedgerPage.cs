// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Simulator.Control;

/// <summary>What <c>GET /_sim/ledger</c> answers: how many stand in the ledger, and those asked for.</summary>
internal sealed record LedgerPage(int Count, IReadOnlyList<AcceptedRequest> Requests);
