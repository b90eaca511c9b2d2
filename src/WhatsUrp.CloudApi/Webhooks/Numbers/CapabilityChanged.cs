// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Numbers;

/// <summary>The account may do more or less than before (<c>business_capability_update</c>). Whatever is missing is <see langword="null"/>.</summary>
/// <param name="Limit">How many persons may be written to in 24 hours: a number or <c>TIER_…</c>.</param>
/// <param name="NumbersPerBusiness">How many numbers the business may have.</param>
/// <param name="NumbersPerAccount">How many numbers the account may have.</param>
public sealed record CapabilityChanged(string? Limit, long? NumbersPerBusiness, long? NumbersPerAccount) : WebhookEvent;
