// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Simulator.Hosting;

/// <summary><c>POST /{phone-number-id}/messages</c>.</summary>
internal sealed class MessageEndpoint(Platform platform)
{
    public GraphReply Post(GraphRequest request)
    {
        var number = platform.Accounts.Number(request.Node);
        if (Platform.Refusal(number?.Number, request.Token, request.Method, request.Node) is { } refusal)
        {
            return refusal.ToReply();
        }

        var intake = platform.Take(number!, request.Json, request.Body);
        return intake switch
        {
            { Error: { } error } => error.ToReply(),
            { Recipient: null } => GraphReply.Success,
            { Request: { } accepted, Recipient: { } recipient } => Accepted(accepted, recipient),
            _ => throw new InvalidOperationException("A message is either refused or accepted."),
        };
    }

    private static GraphReply Accepted(AcceptedRequest accepted, Recipient recipient) => GraphReply.Ok((accepted, recipient), static (json, state) =>
    {
        json.WriteStartObject();
        json.WriteString("messaging_product", "whatsapp");
        json.WriteStartArray("contacts");
        json.WriteStartObject();
        json.WriteString("input", state.recipient.Input);
        json.WriteString(state.recipient.WaId is null ? "user_id" : "wa_id", state.recipient.Key);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("messages");
        json.WriteStartObject();
        json.WriteString("id", state.accepted.MessageId);

        // Templates alone carry a status.
        if (state.accepted.Template is not null)
        {
            json.WriteString("message_status", "accepted");
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
