// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Numbers;

/// <summary>Reads what is told about numbers.</summary>
internal static class NumberReader
{
    /// <remarks>The two limit members were replaced in February 2026; they still occur.</remarks>
    public static WebhookEvent Quality(Part value, WebhookOrigin origin) => new NumberQualityChanged(
        value["event"u8].TextOrMissing("value.event"),
        value["max_daily_conversations_per_business"u8].Word ?? value["current_limit"u8].Word,
        value["old_limit"u8].Word)
    {
        Origin = origin,
        Raw = value.Raw,
    };

    public static WebhookEvent Name(Part value, WebhookOrigin origin) => new NumberNameDecided(
        value["decision"u8].TextOrMissing("value.decision"),
        value["requested_verified_name"u8].Word,
        value["rejection_reason"u8].Word is { } reason && reason != "NONE" ? reason : null)
    {
        Origin = origin,
        Raw = value.Raw,
    };

    public static WebhookEvent Capability(Part value, WebhookOrigin origin) => new CapabilityChanged(
        value["max_daily_conversations_per_business"u8].Word ?? value["max_daily_conversation_per_phone"u8].Word,
        value["max_phone_numbers_per_business"u8].Integer,
        value["max_phone_numbers_per_waba"u8].Integer)
    {
        Origin = origin,
        Raw = value.Raw,
    };

    public static WebhookEvent Security(Part value, WebhookOrigin origin) =>
        new NumberSecured(value["event"u8].TextOrMissing("value.event"), value["requester"u8].Word)
        {
            Origin = origin,
            Raw = value.Raw,
        };

    public static WebhookEvent Username(Part value, WebhookOrigin origin) =>
        new BusinessUsernameChanged(value["username"u8].Word?.TrimStart('@'), value["status"u8].TextOrMissing("value.status"))
        {
            Origin = origin,
            Raw = value.Raw,
        };
}
