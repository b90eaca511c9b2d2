// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Statuses;

/// <summary>What a message costs. Whatever is missing is <see langword="null"/>.</summary>
/// <param name="Billable">Whether it is charged.</param>
/// <param name="Model">The pricing model, such as <c>PMP</c> (per message).</param>
/// <param name="Type">Why it is charged or not, such as <c>regular</c> or <c>free_customer_service</c>.</param>
/// <param name="Category">The category it is charged in, such as <c>utility</c>.</param>
public sealed record StatusPricing(bool? Billable, string? Model, string? Type, string? Category);
