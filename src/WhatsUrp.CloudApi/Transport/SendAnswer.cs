// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Transport;

/// <summary>Tells from the answer to a sent message what became of it.</summary>
internal static class SendAnswer
{
    private const int LongestId = 512;

    public static SendOutcome Read(GraphAnswer answer)
    {
        var status = (int)answer.Status;
        if (answer.Error is { } error)
        {
            return Refuse(answer, error);
        }

        if (status is >= 200 and <= 299)
        {
            return (SendOutcome?)Accept(answer.Root) ?? new SendOutcome.Unknown($"HTTP {status} with an answer that cannot be understood");
        }

        // Only a client error says for certain that nothing was taken in charge.
        return status is >= 400 and <= 499
            ? Refuse(answer, null)
            : new SendOutcome.Unknown($"HTTP {status} without an error of the platform");
    }

    private static SendOutcome.Refused Refuse(GraphAnswer answer, GraphError? error)
    {
        var rule = answer.Rule;
        return new SendOutcome.Refused(error?.Code, rule.Action, rule.Class)
        {
            RetryAfter = answer.RetryAfter ?? rule.Wait,
            Subcode = error?.Subcode,
            TraceId = error?.TraceId,
            Details = error?.Details,
        };
    }

    private static SendOutcome.Accepted? Accept(JsonElement? root)
    {
        if (root.First("messages") is not { } message || message.Text("id") is not { Length: > 0 and <= LongestId } id)
        {
            return null;
        }

        return new SendOutcome.Accepted(new MessageId(id), new AcceptanceStatus(message.Word("message_status")?.ToLowerInvariant() ?? ""), Recipient(root.First("contacts")));
    }

    private static CitizenAddress? Recipient(JsonElement? contact)
    {
        var phone = PhoneNumber.TryParse(contact.Text("wa_id"), out var number) ? number : (PhoneNumber?)null;
        var user = UserId.TryCreate(contact.Text("user_id"), out var id) ? id : (UserId?)null;
        return phone is null && user is null ? null : new CitizenAddress(phone, user);
    }
}
