// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A product of a catalogue.</summary>
/// <param name="CatalogId">The catalogue; <see langword="null"/> when missing.</param>
/// <param name="RetailerId">The product within it; <see langword="null"/> when missing.</param>
public sealed record ReferredProduct(string? CatalogId, string? RetailerId);
