// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Audits;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Upkeep;

/// <summary>Looks after the delivery ledger.</summary>
internal sealed class OutboxUpkeep(IStorageDatabase database) : IOutboxUpkeep
{
    private const int PageSize = 500;

    /// <inheritdoc/>
    public ValueTask<Deployment> EnrolAsync(TimeSpan longestAbsence, CancellationToken cancellationToken = default) =>
        database.WriteAsync(session => Enrolment.RunAsync(session, longestAbsence), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask BeatAsync(CancellationToken cancellationToken = default) =>
        await database.WriteAsync(DeploymentTable.BeatAsync, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<int> FenceAsync(string actor, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        return database.WriteAsync(session => Fence.RaiseAsync(session, actor), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<OutboxState> MeasureAsync(LineId line, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => Health.MeasureAsync(session, line), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AuditFinding>> InspectAsync(LineId line, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(session => new Inspection(session, line).RunAsync(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<int> PurgeAsync(Retention retention, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(retention);

        // In many small transactions: nobody who sends has to wait for it.
        var (all, changed) = (0, 0);
        do
        {
            changed = await database.WriteAsync(session => Purge.RunAsync(session, retention), cancellationToken).ConfigureAwait(false);
            all += changed;
        }
        while (changed > 0);
        return all;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditEntry> ReadAuditAsync(
        LineId line, long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<AuditRecord> page;
        do
        {
            var last = after;
            page = await database.ReadAsync(session => AuditTable.PageAsync(session, line, last, PageSize), cancellationToken).ConfigureAwait(false);
            foreach (var row in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                after = row.Sequence;
                yield return row.ToEntry();
            }
        }
        while (page.Count == PageSize);
    }
}
