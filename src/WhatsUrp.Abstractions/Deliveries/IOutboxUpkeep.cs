// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Deliveries;

/// <summary>The care of a delivery ledger: its identity, its fence after a restore, its health, its own audit, and what it forgets.</summary>
/// <remarks>Thread-safe. Every member throws a <see cref="StoreException"/> while the store cannot work; the same call may be repeated.</remarks>
public interface IOutboxUpkeep
{
    /// <summary>Tells which deployment the ledger belongs to, making it with the first call, and raises the fence when nobody has looked after it for long.</summary>
    /// <remarks>Called once when a process starts, before its first claim. A store for one process alone ends every lease then: whoever held one is gone.</remarks>
    /// <param name="longestAbsence">How long it may be left alone while broadcasts are active: beyond that it may be an old copy.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>The deployment.</returns>
    ValueTask<Deployment> EnrolAsync(TimeSpan longestAbsence, CancellationToken cancellationToken = default);

    /// <summary>Notes that somebody looks after the ledger.</summary>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>A task that ends when it is noted.</returns>
    ValueTask BeatAsync(CancellationToken cancellationToken = default);

    /// <summary>Declares a restore: what sends, is scheduled or being materialised is paused for review, what is being sent is unknown, the epoch counts on.</summary>
    /// <param name="actor">The staff account.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>How many broadcasts wait for a review now.</returns>
    ValueTask<int> FenceAsync(string actor, CancellationToken cancellationToken = default);

    /// <summary>Counts what the ledger of a line holds.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The counts.</returns>
    ValueTask<OutboxState> MeasureAsync(LineId line, CancellationToken cancellationToken = default);

    /// <summary>Checks the promises of the ledger on its own data.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What does not hold; empty when all is well.</returns>
    ValueTask<IReadOnlyList<AuditFinding>> InspectAsync(LineId line, CancellationToken cancellationToken = default);

    /// <summary>Deletes what has served.</summary>
    /// <param name="retention">How long what is kept.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>How many rows were deleted or emptied.</returns>
    ValueTask<int> PurgeAsync(Retention retention, CancellationToken cancellationToken = default);

    /// <summary>Reads the audit trail of a line, oldest first.</summary>
    /// <param name="line">The line.</param>
    /// <param name="after">The last row known; 0 for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows.</returns>
    IAsyncEnumerable<AuditEntry> ReadAuditAsync(LineId line, long after = 0, CancellationToken cancellationToken = default);
}
