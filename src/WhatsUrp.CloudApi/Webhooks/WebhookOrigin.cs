// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>Which business account and number a change is about.</summary>
/// <param name="AccountId">The id of the WhatsApp business account (<c>entry.id</c>); empty when missing.</param>
/// <param name="Field">The field of the change, such as <c>messages</c>; empty when missing.</param>
/// <param name="PhoneNumberId">The id of the line's number; <see langword="null"/> in changes of accounts and templates.</param>
/// <param name="DisplayPhoneNumber">The number as people write it; <see langword="null"/> when not given.</param>
/// <param name="At">The instant of the entry; that of arrival when the entry has none, as with messages.</param>
public sealed record WebhookOrigin(string AccountId, string Field, string? PhoneNumberId, string? DisplayPhoneNumber, DateTimeOffset At);
