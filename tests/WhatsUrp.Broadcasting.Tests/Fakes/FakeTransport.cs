// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Fakes;

internal sealed class FakeTransport : IMessageTransport
{
    public List<OutboundMessage> Sent { get; } = [];

    public Func<OutboundMessage, SendOutcome> Answer { get; set; } = _ => new SendOutcome.Accepted(new MessageId("wamid.1"));

    public TransportCapabilities Capabilities { get; set; } = TransportCapabilities.WhatsApp;

    public ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        Sent.Add(message);
        return new(Answer(message));
    }
}
