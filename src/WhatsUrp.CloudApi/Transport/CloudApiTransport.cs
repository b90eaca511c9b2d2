// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Graph;
using WhatsUrp.CloudApi.Messages;
using WhatsUrp.CloudApi.Templates;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Transport;

/// <summary>Sends messages by the WhatsApp Business Cloud API: each at most once.</summary>
internal sealed class CloudApiTransport(GraphChannel channel, TemplateCatalog templates) : IMessageTransport
{
    private static readonly SendOutcome Cancelled = new SendOutcome.NotSent("cancelled before the request was written");

    public TransportCapabilities Capabilities => TransportCapabilities.WhatsApp;

    public async ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var outcome = await FaultAsync(message, cancellationToken).ConfigureAwait(false) ?? await PostAsync(message, cancellationToken).ConfigureAwait(false);
        GraphTelemetry.Count(message, outcome);
        return outcome;
    }

    /// <summary>Finds what makes the request pointless.</summary>
    private async ValueTask<SendOutcome?> FaultAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Cancelled;
        }

        if (channel.Find(message.Line) is not { } account)
        {
            return new SendOutcome.Refused(null, $"WURP0510: line '{message.Line}' is not on the Cloud API");
        }

        if (MessageCheck.Fault(message) is { } fault)
        {
            return new SendOutcome.Refused(null, fault);
        }

        if (message.Content is not TemplateContent template || !account.ChecksTemplates)
        {
            return null;
        }

        try
        {
            return await templates.RefusalAsync(message.Line, template, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
    }

    private async ValueTask<SendOutcome> PostAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var account = channel.Account(message.Line);
        using var body = new WatchedContent(MessageWriter.Write(message));
        var request = new GraphRequest(message.Line, "messages.send", HttpMethod.Post, $"{account.PhoneNumberId}/messages") { Body = body };
        try
        {
            return SendAnswer.Read(await channel.AskAsync(request, account.Timeout, cancellationToken).ConfigureAwait(false));
        }
        catch (GraphRestException rest)
        {
            return new SendOutcome.NotSent("the platform fails, and the calls of the number rest") { RetryAfter = rest.Wait };
        }
        catch (Exception fault)
        {
            // Handlers of the host may throw anything; whatever it was, the one question is whether the request had begun to leave.
            var reason = fault is OperationCanceledException ? "cancelled" : fault is HttpRequestException http ? $"{http.HttpRequestError}" : fault.GetType().Name;
            return body.HasStarted
                ? new SendOutcome.Unknown($"{reason}: no answer, and the request may have arrived")
                : new SendOutcome.NotSent($"{reason}: the request was not written");
        }
    }
}
