// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Control;

/// <summary>A body to be posted as it is, rightly signed where no signature is given.</summary>
internal sealed record RawOrder(string Body, string? Signature = null, string? PhoneNumberId = null);
