// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Media;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Reading;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Tests.Readme;

/// <summary>The examples of the README, word for word: <see cref="ReadmeTests"/> compares them.</summary>
internal static class ReadmeExamples
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddWhatsUrp(configuration.GetSection("WhatsUrp")).UseCloudApi();
    }

    public static async Task<string> SendAsync(IMessageTransport transport)
    {
        var outcome = await transport.SendAsync(new OutboundMessage
        {
            Line = new LineId("san-romano"),
            To = CitizenAddress.OfPhone("+39 333 1234567"),
            Content = new ChoiceContent("Vuole gli avvisi di emergenza?", [new ReplyOption("on", "Sì"), new ReplyOption("off", "No")]),
            Correlation = "delivery-42-1",
        });
        var report = outcome switch
        {
            SendOutcome.Accepted accepted => $"taken in charge: {accepted.Status}",
            SendOutcome.Refused refused => $"{refused.Class} {refused.Code}: {refused.Reason}, again in {refused.RetryAfter}",
            SendOutcome.NotSent notSent => $"never left, may be sent again: {notSent.Reason}",
            SendOutcome.Unknown unknown => $"may have arrived, must not be sent again blindly: {unknown.Reason}",
            _ => "",
        };
        return report;
    }

    public static TemplateContent Template()
    {
        var alert = new TemplateContent("allerta_meteo", "it",
        [
            TemplateComponent.BodyOf(new Dictionary<string, string> { ["frazione"] = "Naggio" }),
            new TemplateComponent.Button(TemplateButtonKind.QuickReply, 0, new TemplateParameter.Payload("off:emergenze")),
        ]);
        return alert;
    }

    public static async Task UploadAsync(MediaClient media, IMessageTransport transport, LineId line, CitizenAddress citizen)
    {
        await using var picture = File.OpenRead("mappa.png");
        var handle = await media.UploadAsync(line, picture, "image/png", "mappa.png");
        await transport.SendAsync(new OutboundMessage { Line = line, To = citizen, Content = new MediaContent(MediaKind.Image, handle, "Le strade chiuse") });
    }

    public static string[] Receive(byte[] body, string? signature, string appSecret, DateTimeOffset receivedAt)
    {
        var lines = new LineTable([new LineNumber(new LineId("san-romano"), PhoneNumberId: "106540352242922", AccountId: "102290129340398")]);
        var translator = new WebhookTranslator(lines);
        if (!WebhookSignature.IsValid(body, signature, appSecret))
        {
            return [];                                                    // 401; nothing is stored
        }

        return translator.Translate(WebhookReader.Read(body, receivedAt)).Select(static item => item switch
        {
            WebhookItem.Message { Inbound: var message } => $"{message.Line}: a {message.Kind}",
            WebhookItem.Receipt { Delivery: var receipt } => $"{receipt.Message}: {receipt.Status}",
            WebhookItem.Notice { Event: var happened } => $"{happened}",
            WebhookItem.Left { Reason: var reason } => $"left: {reason}",
            _ => "",
        }).ToArray();
    }
}
