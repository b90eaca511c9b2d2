// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Accounts;

/// <summary>The platform warns about an account or a number (<c>account_alerts</c>). Whatever is missing is <see langword="null"/>.</summary>
/// <param name="EntityType">What it is about, such as <c>PHONE_NUMBER</c>.</param>
/// <param name="EntityId">Its id.</param>
/// <param name="Severity">How bad it is, such as <c>CRITICAL</c>.</param>
/// <param name="Status">Whether it still holds, such as <c>ACTIVE</c>.</param>
/// <param name="Type">What is the matter, such as <c>OBA_APPROVED</c>.</param>
/// <param name="Description">The platform's sentence about it.</param>
public sealed record AccountAlerted(string? EntityType, string? EntityId, string? Severity, string? Status, string? Type, string? Description) : WebhookEvent;
