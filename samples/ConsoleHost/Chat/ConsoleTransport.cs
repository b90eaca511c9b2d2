// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.ConsoleHost.Chat.Resuming;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat;

/// <summary>Shows messages instead of sending them, and remembers which buttons they carried.</summary>
internal sealed class ConsoleTransport(IChatView view, LocalTime time, SessionKeeper session, TransportCapabilities capabilities) : IMessageTransport
{
    private int _sent;

    public TransportCapabilities Capabilities => capabilities;

    public ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        if (message.Content.Options.Count > 0)
        {
            session.Offer(message.To, message.Content.Options);
        }

        view.Outgoing(time.Now, message);
        var number = Interlocked.Increment(ref _sent).ToString(CultureInfo.InvariantCulture);
        return new(new SendOutcome.Accepted(new MessageId($"console.out.{number}")));
    }
}
