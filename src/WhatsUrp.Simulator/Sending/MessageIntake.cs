// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text.Json;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Media;
using WhatsUrp.Simulator.Shapes;
using WhatsUrp.Simulator.Templates;

namespace WhatsUrp.Simulator.Sending;

/// <summary>Takes what is posted to <c>/messages</c>: form first, then content, then limits, then the ledger.</summary>
internal sealed class MessageIntake(SendingGates gates, TemplateRegistry templates, MediaShelf media, AcceptedLedger ledger, TimeProvider clock, bool keepsBodies)
{
    public Intake Take(NumberState number, JsonElement message, ReadOnlyMemory<byte> body)
    {
        if (message.Text("messaging_product") is null)
        {
            return GraphError.Parameter("The parameter messaging_product is required.");
        }

        return message.Member("status") is not null ? TakeReadMark(number, message, body) : TakeMessage(number, message, body);
    }

    private Intake TakeReadMark(NumberState number, JsonElement mark, ReadOnlyMemory<byte> body)
    {
        if (MessageShapes.ReadMark.Check(mark) is { } flaw)
        {
            return flaw.ToError();
        }

        var kind = mark.Member("typing_indicator") is null ? "read" : "typing";
        return new(null, ledger.Add(Entry(number, body, kind) with { MessageId = mark.Text("message_id")! }));
    }

    private Intake TakeMessage(NumberState number, JsonElement message, ReadOnlyMemory<byte> body)
    {
        if (Recipient.Read(message, number.Number) is not { } recipient)
        {
            return Recipient.Complaint(message);
        }

        var kind = message.Text("type")?.ToLowerInvariant();
        if (kind is null)
        {
            return GraphError.Parameter("The parameter type is required.");
        }

        if (!MessageShapes.ByKind.ContainsKey(kind))
        {
            return GraphError.Parameter($"Param type must be one of {{{string.Join(", ", MessageShapes.ByKind.Keys.Order(StringComparer.Ordinal)).ToUpperInvariant()}}} - got \"{message.Text("type")}\".");
        }

        if (MessageShapes.Envelope(kind).Check(message) is { } flaw)
        {
            return flaw.ToError();
        }

        if (message.Text("recipient_type") == "group")
        {
            return GraphError.Of(131020, "The simulator has no groups");
        }

        var content = message.GetProperty(kind);
        var filled = kind == "template"
            ? TemplateFilling.Fill(templates.Find(number.Account.Id, content.Text("name")!, content.Member("language").Text("code")!), content)
            : default;
        int? late = null;
        var error = filled.Error ?? MediaError(kind, content) ?? ReactionError(kind, message) ?? gates.Check(number, recipient, filled.Template, clock.GetUtcNow(), out late);
        if (error is not null)
        {
            return error;
        }

        var entry = ledger.Add(Entry(number, body, kind) with
        {
            MessageId = MessageId.Next(),
            To = recipient.Input,
            Recipient = recipient.Key,
            Text = filled.Template is null ? MessageText.Of(kind, content) : filled.Text,
            Template = filled.Template?.Name,
            Category = filled.Template?.Category.ToLowerInvariant() ?? "service",
            Opaque = message.Text("biz_opaque_callback_data"),
            ReplyTo = message.Member("context").Text("message_id"),
        });
        return new(null, entry, recipient, late);
    }

    private GraphError? MediaError(string kind, JsonElement content)
    {
        if (kind is not ("image" or "video" or "audio" or "document" or "sticker") || content.Text("id") is not { } id)
        {
            return null;
        }

        return media.Find(id) is not { } medium ? GraphError.Parameter($"Param {kind}['id'] is not a valid whatsapp business account media attachment ID")
            : MediaKinds.Carries(kind, medium.MimeType) ? null
            : GraphError.Of(131053, $"{medium.MimeType} cannot be sent as {kind}");
    }

    private static GraphError? ReactionError(string kind, JsonElement message) =>
        kind == "reaction" && message.Member("context") is not null ? GraphError.Of(131009, "A reaction cannot be a reply") : null;

    private AcceptedRequest Entry(NumberState number, ReadOnlyMemory<byte> body, string kind) => new()
    {
        Sequence = 0,
        At = clock.GetUtcNow(),
        PhoneNumberId = number.Number.PhoneNumberId,
        MessageId = "",
        Kind = kind,
        To = "",
        Recipient = "",
        Text = "",
        BodyHash = Convert.ToHexStringLower(SHA256.HashData(body.Span)),
        Body = keepsBodies ? body : default,
    };
}
