// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>Keeps what was posted; as an outbox and as the transport that a host must have.</summary>
internal sealed class MemoryOutbox : IOutbox, IMessageTransport
{
    private readonly Lock _lock = new();

    public List<OutboundMessage> Posted { get; } = [];

    public TransportCapabilities Capabilities => TransportCapabilities.WhatsApp;

    public ValueTask<SendOutcome?> PostAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            Posted.Add(message);
            return ValueTask.FromResult<SendOutcome?>(new SendOutcome.Accepted(new MessageId($"out{Posted.Count}")));
        }
    }

    public ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
