// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Accounts;

/// <summary>One restriction of an account.</summary>
/// <param name="Type">What is restricted, such as <c>RESTRICTED_BIZ_INITIATED_MESSAGING</c>; empty when missing.</param>
/// <param name="ExpiresAt">Until when; <see langword="null"/> when not stated.</param>
public sealed record AccountRestriction(string Type, DateTimeOffset? ExpiresAt);
