// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>Which business account and number a change is about.</summary>
/// <param name="AccountId">The id of the WhatsApp business account (<c>entry.id</c>); empty when missing.</param>
/// <param name="Field">The field of the change, such as <c>messages</c>; empty when missing.</param>
/// <param name="PhoneNumberId">The id of the line's number; <see langword="null"/> in changes of accounts and templates.</param>
/// <param name="DisplayPhoneNumber">The number as people write it; <see langword="null"/> when not given.</param>
/// <param name="EntryTime">The instant that the entry states; <see langword="null"/> when it states none, as with messages.</param>
/// <param name="ReceivedAt">When the webhook arrived.</param>
public sealed record WebhookOrigin(
    string AccountId,
    string Field,
    string? PhoneNumberId,
    string? DisplayPhoneNumber,
    DateTimeOffset? EntryTime,
    DateTimeOffset ReceivedAt)
{
    /// <summary>Gets the instant of the entry, or that of arrival.</summary>
    public DateTimeOffset At => EntryTime ?? ReceivedAt;
}
