// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Control;

/// <summary>What <c>GET /_sim/state</c> answers.</summary>
internal sealed record SimulatorState(Uri Address, int Seed, IReadOnlyList<SimulatedNumber> Numbers, int Accepted, long Suffered, WebhookCounts Webhooks);
