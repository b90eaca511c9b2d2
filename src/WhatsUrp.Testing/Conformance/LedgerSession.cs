// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Conformance;

/// <summary>A delivery ledger that is open over one set of data.</summary>
/// <param name="outbox">The deliveries.</param>
/// <param name="broadcasts">The broadcasts.</param>
/// <param name="upkeep">The care of the ledger.</param>
/// <param name="subscribers">The persons, in the same data.</param>
/// <param name="close">Closes all of them, so that another session can open the same data.</param>
public sealed class LedgerSession(
    IOutboxStore outbox, IBroadcastStore broadcasts, IOutboxUpkeep upkeep, ISubscriberStore subscribers, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>Gets the deliveries.</summary>
    public IOutboxStore Outbox { get; } = outbox;

    /// <summary>Gets the broadcasts.</summary>
    public IBroadcastStore Broadcasts { get; } = broadcasts;

    /// <summary>Gets the care of the ledger.</summary>
    public IOutboxUpkeep Upkeep { get; } = upkeep;

    /// <summary>Gets the persons.</summary>
    public ISubscriberStore Subscribers { get; } = subscribers;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => close();
}
