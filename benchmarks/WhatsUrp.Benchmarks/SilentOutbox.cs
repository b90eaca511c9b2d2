// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Benchmarks;

/// <summary>Takes every message and sends none.</summary>
internal sealed class SilentOutbox : IOutbox, IMessageTransport
{
    private static readonly SendOutcome Accepted = new SendOutcome.Accepted(new MessageId("sent"));

    public TransportCapabilities Capabilities => TransportCapabilities.WhatsApp;

    public bool IsDurable => false;

    public ValueTask<SendOutcome?> PostAsync(OutboundMessage message, CancellationToken cancellationToken = default) => ValueTask.FromResult<SendOutcome?>(Accepted);

    public void Wake(LineId line)
    {
    }

    public ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default) => ValueTask.FromResult(Accepted);
}
