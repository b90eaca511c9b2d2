// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>The delivery ledger in memory, with the persons whom it writes to: a double for tests, and the model that the stores are compared with.</summary>
/// <remarks>
/// Thread-safe: one call at a time. It is written to be read, straight from the transitions T1 to T15, and searches everything each time:
/// good for some thousands of deliveries. The office's work on reports is not part of it.
/// </remarks>
/// <example>
/// <code>
/// var ledger = new MemoryLedger(clock);
/// await ledger.Subscribers.CommitAsync(new ChangeBuilder(line, address, "wamid.1", at).Joins("emergenze").Build());
/// await ledger.Outbox.EnqueueAsync([message]);
/// </code>
/// </example>
public sealed class MemoryLedger
{
    /// <summary>Initializes a new instance of the <see cref="MemoryLedger"/> class, empty.</summary>
    /// <param name="clock">The clock of the ledger: leases, due times and the gate go by it.</param>
    /// <param name="ids">Names what is written down; ids of its own when not given.</param>
    public MemoryLedger(TimeProvider clock, LedgerIds? ids = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var data = new LedgerData(clock, ids ?? new LedgerIds());
        (Outbox, Broadcasts, Upkeep, Subscribers) = (new MemoryOutbox(data), new MemoryBroadcasts(data), new MemoryUpkeep(data), new MemorySubscribers(data));
    }

    /// <summary>Gets the deliveries.</summary>
    public IOutboxStore Outbox { get; }

    /// <summary>Gets the broadcasts.</summary>
    public IBroadcastStore Broadcasts { get; }

    /// <summary>Gets the care of the ledger.</summary>
    public IOutboxUpkeep Upkeep { get; }

    /// <summary>Gets the persons.</summary>
    public ISubscriberStore Subscribers { get; }
}
