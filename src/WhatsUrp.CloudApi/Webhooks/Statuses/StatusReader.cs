// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.CloudApi.Webhooks.Json;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Statuses;

/// <summary>Reads what became of messages and calls.</summary>
internal static class StatusReader
{
    public static StatusChanged Read(Part status, WebhookOrigin origin)
    {
        var isCall = origin.Field == "calls" || status["type"u8].Text == "call";
        var conversation = status["conversation"u8];
        var pricing = status["pricing"u8];
        return new StatusChanged
        {
            Origin = origin,
            Raw = status.Raw,
            Id = status["id"u8].TextOrMissing("id"),
            Status = Status(status["status"u8], isCall),
            At = status["timestamp"u8].InstantOrArrival("timestamp"),
            IsCall = isCall,
            Recipient = IdentityReader.Recipient(status),
            RecipientType = status["recipient_type"u8].Word,
            Participant = Participant(status),
            IdentityKeyHash = status["recipient_identity_key_hash"u8].Word,
            OpaqueData = status["biz_opaque_callback_data"u8].Word,
            Conversation = !conversation.IsObject ? null : new StatusConversation(
                conversation["id"u8].Word, conversation["origin"u8]["type"u8].Word, conversation["expiration_timestamp"u8].Instant),
            Pricing = !pricing.IsObject ? null : new StatusPricing(
                pricing["billable"u8].Flag, pricing["pricing_model"u8].Word, pricing["type"u8].Word, pricing["category"u8].Word),
            Errors = ErrorReader.ReadAll(status["errors"u8]),
        };
    }

    private static ReceiptStatus Status(Part part, bool isCall)
    {
        var word = part.TextOrMissing("status").ToLowerInvariant();
        ReceiptStatus status = word switch
        {
            "sent" => ReceiptStatus.Sent,
            "delivered" => ReceiptStatus.Delivered,
            "read" => ReceiptStatus.Read,
            "played" => ReceiptStatus.Played,
            "failed" => ReceiptStatus.Failed,
            _ => new ReceiptStatus(word),
        };
        if (!isCall && status.Rank == 0 && status != ReceiptStatus.Failed)
        {
            part.Context.Note(WebhookIrregularity.UnknownStatus, "status");
        }

        return status;
    }

    private static CitizenIdentity? Participant(Part status)
    {
        var participant = IdentityReader.Read(
            status["recipient_participant_id"u8],
            status["recipient_participant_user_id"u8],
            status["recipient_participant_parent_user_id"u8],
            "recipient_participant_id");
        return participant is { WaId: null, UserId: null, ParentUserId: null } ? null : participant;
    }
}
