// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Writes each message into the ledger, from which the workers of the line send it.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LedgerOutbox(IOutboxStore store, IOutboxSignal signal, IMessageTransport transport, TimeProvider clock) : IOutbox
{
    public bool IsDurable => true;

    public async ValueTask<SendOutcome?> PostAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (ServiceWindow.Refuse(message, transport.Capabilities, clock.GetUtcNow()) is { } refused)
        {
            return refused;
        }

        await store.EnqueueAsync([message], cancellationToken).ConfigureAwait(false);
        signal.Wake(message.Line);
        return null;
    }

    public void Wake(LineId line) => signal.Wake(line);
}
