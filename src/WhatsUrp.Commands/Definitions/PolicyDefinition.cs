// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Definitions;

/// <summary>The policy of a line, checked and complete.</summary>
/// <param name="Text">The current version.</param>
/// <param name="Acceptance">How it may be accepted.</param>
/// <param name="Accept">The phrases that accept.</param>
/// <param name="Reject">The phrases that refuse.</param>
/// <param name="OnChange">What a new version does to subscriptions.</param>
public sealed record PolicyDefinition(
    PolicyText Text,
    PolicyAcceptanceMode Acceptance,
    IReadOnlyList<string> Accept,
    IReadOnlyList<string> Reject,
    PolicyChange OnChange);
