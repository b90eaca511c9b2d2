// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Control;

/// <summary>A callback address to be set after a handshake.</summary>
internal sealed record CallbackOrder(Uri Url, string? PhoneNumberId = null, string? VerifyToken = null);
