// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Accounts;

/// <summary>Where webhooks go, and the token that proves it at the handshake.</summary>
internal sealed record Callback(Uri Url, string VerifyToken);
