// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Pipeline;

/// <summary>What became of a message.</summary>
/// <param name="Status">Handled, duplicate, or for an unknown line.</param>
/// <param name="Change">What was committed; <see langword="null"/> unless handled.</param>
public sealed record InboundResult(InboundStatus Status, SubscriberChange? Change = null);
