// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>An order from a catalogue.</summary>
/// <param name="CatalogId">The catalogue; <see langword="null"/> when missing.</param>
/// <param name="Text">What the citizen wrote with it; <see langword="null"/> when nothing.</param>
/// <param name="Items">What was ordered.</param>
public sealed record OrderContent(string? CatalogId, string? Text, IReadOnlyList<OrderItem> Items) : ReceivedContent;
