// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Resuming;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat;

/// <summary>Shows messages instead of sending them, and remembers which buttons they carried.</summary>
internal sealed class ConsoleTransport(IChatView view, LocalTime time, SessionKeeper session, Settling settling, TransportCapabilities capabilities) : IMessageTransport
{
    public TransportCapabilities Capabilities => capabilities;

    public async ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        await settling.ShowAsync(() => Show(message), cancellationToken);
        return new SendOutcome.Accepted(new MessageId($"console.out.{Guid.CreateVersion7():N}"));
    }

    private void Show(OutboundMessage message)
    {
        if (message.Content.Options.Count > 0)
        {
            session.Offer(message.To, message.Content.Options);
        }

        view.Outgoing(time.Now, message);
    }
}
