// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Citizens;

/// <summary>Reads how persons are named, and puts each name into its place by its form.</summary>
internal static class IdentityReader
{
    public static CitizenIdentity Sender(Part message) => Read(message["from"u8], message["from_user_id"u8], message["from_parent_user_id"u8], "from");

    public static CitizenIdentity Contact(Part contact) => Read(contact["wa_id"u8], contact["user_id"u8], contact["parent_user_id"u8], "wa_id");

    /// <remarks>Earlier documents spelled the parent's member the other way round. A group's id is no number, and need not be one.</remarks>
    public static CitizenIdentity Recipient(Part status)
    {
        var parent = status["recipient_parent_user_id"u8];
        return status["recipient_type"u8].Text == "group" ? new CitizenIdentity(status["recipient_id"u8].Word, null, null) : Read(status["recipient_id"u8], status["recipient_user_id"u8], parent.Exists ? parent : status["parent_recipient_user_id"u8], "recipient_id");
    }

    public static CitizenIdentity Read(Part number, Part user, Part parent, string member)
    {
        var waId = number.Word?.Trim();
        var userId = user.Word;
        if (UserId.HasForm(waId))
        {
            number.Context.Note(WebhookIrregularity.UserIdForNumber, member);
            (userId, waId) = (userId ?? waId, null);
        }
        else if (waId is not null && !PhoneNumber.TryParse(waId, out _))
        {
            number.Context.Note(WebhookIrregularity.NotANumber, member);
        }

        return new CitizenIdentity(waId, userId, parent.Word);
    }

    public static PreferenceChanged Preference(Part item, WebhookOrigin origin) => new(
        Contact(item),
        item["category"u8].Text ?? "",
        item["value"u8].TextOrMissing("value"),
        item["detail"u8].Text,
        item["signup_id"u8].Text,
        item["timestamp"u8].InstantOrArrival("timestamp"))
    {
        Origin = origin,
        Raw = item.Raw,
    };

    public static UserIdChanged Change(Part item, WebhookOrigin origin)
    {
        var (user, parent) = (item["user_id"u8], item["parent_user_id"u8]);
        return new UserIdChanged(
            Read(item["wa_id"u8], user["previous"u8], parent["previous"u8], "wa_id"),
            Read(item["wa_id"u8], user.IsObject ? user["current"u8] : user, parent.IsObject ? parent["current"u8] : parent, "wa_id"),
            item["detail"u8].Text,
            item["timestamp"u8].InstantOrArrival("timestamp"))
        {
            Origin = origin,
            Raw = item.Raw,
        };
    }
}
