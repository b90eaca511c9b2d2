// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Accounts;

/// <summary>Reads what is told about accounts.</summary>
internal static class AccountReader
{
    public static WebhookEvent Update(Part value, WebhookOrigin origin)
    {
        var ban = value["ban_info"u8];
        return new AccountUpdated(
            value["event"u8].TextOrMissing("value.event"),
            value["waba_info"u8]["waba_id"u8].Word,
            ban.IsObject ? new AccountBan(ban["waba_ban_state"u8].Word, ban["waba_ban_date"u8].Word) : null,
            value["violation_info"u8]["violation_type"u8].Word,
            value["restriction_info"u8].List(static restriction => new AccountRestriction(
                restriction["restriction_type"u8].Text ?? "", restriction["expiration"u8].Instant)),
            value["country"u8].Word)
        {
            Origin = origin,
            Raw = value.Raw,
        };
    }

    /// <remarks>The alert stands in a member of its own, or beside the entity in older payloads.</remarks>
    public static WebhookEvent Alert(Part value, WebhookOrigin origin)
    {
        var info = value["alert_info"u8];
        info = info.IsObject ? info : value;
        return new AccountAlerted(
            value["entity_type"u8].Word,
            value["entity_id"u8].Word,
            info["alert_severity"u8].Word,
            info["alert_status"u8].Word,
            info["alert_type"u8].Word,
            info["alert_description"u8].Word)
        {
            Origin = origin,
            Raw = value.Raw,
        };
    }

    public static WebhookEvent Review(Part value, WebhookOrigin origin) =>
        new AccountReviewed(value["decision"u8].TextOrMissing("value.decision"))
        {
            Origin = origin,
            Raw = value.Raw,
        };
}
