// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Wakes the senders of this process; a store with several processes brings a signal of its own.</summary>
internal sealed class OutboxSignal(TimeProvider clock) : IOutboxSignal
{
    private readonly ConcurrentDictionary<LineId, Wakening> _lines = new();

    public void Wake(LineId line) => Of(line).Set();

    public Task WaitAsync(LineId line, TimeSpan most, CancellationToken cancellationToken = default) => Of(line).WaitAsync(most, cancellationToken);

    private Wakening Of(LineId line) => _lines.GetOrAdd(line, static (_, time) => new Wakening(time), clock);
}
