// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Numbers;

/// <summary>The platform decided about the name that citizens see (<c>phone_number_name_update</c>).</summary>
/// <param name="Decision">What it decided, such as <c>APPROVED</c>; empty when missing.</param>
/// <param name="RequestedName">The name; <see langword="null"/> when not given.</param>
/// <param name="RejectionReason">Why it was rejected; <see langword="null"/> when it was not.</param>
public sealed record NumberNameDecided(string Decision, string? RequestedName, string? RejectionReason) : WebhookEvent;
