// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>One line of an order. Whatever is missing or no number is <see langword="null"/>.</summary>
/// <param name="RetailerId">The product.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">The price of one, in units of the currency.</param>
/// <param name="Currency">The currency (ISO 4217).</param>
public sealed record OrderItem(string? RetailerId, double? Quantity, double? Price, string? Currency);
