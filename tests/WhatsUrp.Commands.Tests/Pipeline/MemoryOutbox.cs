// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>Keeps what was posted; as an outbox and as the transport that a host must have.</summary>
internal sealed class MemoryOutbox : IOutbox, IMessageTransport
{
    private readonly Lock _lock = new();
    private readonly Dictionary<CitizenAddress, int> _toEach = [];

    public List<OutboundMessage> Posted { get; } = [];

    public TransportCapabilities Capabilities => TransportCapabilities.WhatsApp;

    public bool IsDurable { get; init; }

    public List<LineId> Woken { get; } = [];

    public int CountTo(CitizenAddress citizen)
    {
        lock (_lock)
        {
            return _toEach.GetValueOrDefault(citizen);
        }
    }

    public ValueTask<SendOutcome?> PostAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            Posted.Add(message);
            _toEach[message.To] = _toEach.GetValueOrDefault(message.To) + 1;
            return ValueTask.FromResult<SendOutcome?>(new SendOutcome.Accepted(new MessageId($"out{Posted.Count}")));
        }
    }

    public void Wake(LineId line) => Woken.Add(line);

    public ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
