// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Reads the messages of a change, and the echoes of what staff wrote in the Business app.</summary>
internal static class MessageReader
{
    public static MessageReceived Read(Part message, WebhookOrigin origin, ContactBook? contacts)
    {
        var id = message["id"u8].TextOrMissing("id");
        if (id.Length > 0)
        {
            message.Context.Meet(id);
        }

        var sender = IdentityReader.Sender(message);
        var (from, profile) = contacts?.Complete(sender) ?? (sender, null);
        var (kind, content) = ContentReader.Read(message, isNested: false);
        return new MessageReceived
        {
            Origin = origin,
            Raw = message.Raw,
            Id = id,
            From = from,
            Profile = profile,
            At = message["timestamp"u8].InstantOrArrival("timestamp"),
            Kind = kind,
            Content = content,
            Context = Context(message["context"u8]),
            Referral = Referral(message["referral"u8]),
            GroupId = message["group_id"u8].Word,
            Errors = ErrorReader.ReadAll(message["errors"u8]),
        };
    }

    public static MessageEchoed Echo(Part echo, WebhookOrigin origin)
    {
        var (kind, content) = ContentReader.Read(echo, isNested: false);
        var to = IdentityReader.Read(echo["to"u8], echo["to_user_id"u8], echo["to_parent_user_id"u8], "to");
        return new MessageEchoed(echo["id"u8].TextOrMissing("id"), to, echo["timestamp"u8].InstantOrArrival("timestamp"), kind, content)
        {
            Origin = origin,
            Raw = echo.Raw,
        };
    }

    public static MessageContext? Context(Part context)
    {
        if (!context.IsObject)
        {
            return null;
        }

        var often = context["frequently_forwarded"u8].Flag == true;
        var product = context["referred_product"u8];
        return new MessageContext(
            context["id"u8].Word,
            IdentityReader.Sender(context),
            often || context["forwarded"u8].Flag == true,
            often,
            product.IsObject ? new ReferredProduct(product["catalog_id"u8].Text, product["product_retailer_id"u8].Text) : null);
    }

    private static MessageReferral? Referral(Part referral) => !referral.IsObject ? null : new MessageReferral(
        referral["source_type"u8].Text,
        referral["source_id"u8].Text,
        referral["source_url"u8].Text,
        referral["headline"u8].Text,
        referral["body"u8].Text,
        referral["media_type"u8].Text,
        referral["image_url"u8].Text ?? referral["video_url"u8].Text,
        referral["thumbnail_url"u8].Text,
        referral["ctwa_clid"u8].Text,
        referral["welcome_message"u8]["text"u8].Text);
}
