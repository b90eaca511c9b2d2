// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Accounts;

/// <summary>Something happened to a business account (<c>account_update</c>).</summary>
/// <param name="Change">What, such as <c>ACCOUNT_RESTRICTION</c> or <c>PARTNER_ADDED</c>; empty when missing.</param>
/// <param name="AccountId">The account that it happened to, where that is another than the one of the origin; <see langword="null"/> else.</param>
/// <param name="Ban">The state and the day of a ban; <see langword="null"/> when there is none.</param>
/// <param name="Violation">Which rule was broken, such as <c>ADULT</c>; <see langword="null"/> when none.</param>
/// <param name="Restrictions">What is restricted.</param>
/// <param name="Country">The country of the business; <see langword="null"/> when the change is not about it.</param>
public sealed record AccountUpdated(
    string Change,
    string? AccountId,
    AccountBan? Ban,
    string? Violation,
    IReadOnlyList<AccountRestriction> Restrictions,
    string? Country) : WebhookEvent;
