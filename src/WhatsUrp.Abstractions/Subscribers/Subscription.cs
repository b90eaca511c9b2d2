// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>How a person stands with one list: the projection of the consent events about it.</summary>
/// <param name="List">The list.</param>
/// <param name="State">How the person stands with it.</param>
/// <param name="Since">When WhatsApp says that the last event happened.</param>
public sealed record Subscription(ListId List, SubscriptionState State, DateTimeOffset Since);
