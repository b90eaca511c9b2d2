// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.Commands.Definitions;

/// <summary>How a line recognises emergencies, and whom it tells at once.</summary>
/// <param name="Words">Words and phrases that make a report urgent, besides the built-in ones.</param>
/// <param name="ForwardTo">The duty officers.</param>
public sealed record EmergencySettings(IReadOnlyList<string> Words, IReadOnlyList<CitizenAddress> ForwardTo);
