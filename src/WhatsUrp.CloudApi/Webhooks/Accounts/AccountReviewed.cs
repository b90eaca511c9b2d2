// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Accounts;

/// <summary>The platform has reviewed an account (<c>account_review_update</c>).</summary>
/// <param name="Decision">What it decided, such as <c>APPROVED</c>; empty when missing.</param>
public sealed record AccountReviewed(string Decision) : WebhookEvent;
