// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Numbers;

/// <summary>The platform decided about the username of a number (<c>business_username_update</c>, in one spelling or the other).</summary>
/// <param name="Username">The username; <see langword="null"/> when it was taken away.</param>
/// <param name="Status">What it decided, such as <c>approved</c>; empty when missing.</param>
public sealed record BusinessUsernameChanged(string? Username, string Status) : WebhookEvent;
