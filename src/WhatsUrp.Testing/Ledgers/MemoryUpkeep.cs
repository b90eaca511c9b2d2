// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>The care of a ledger in memory.</summary>
internal sealed class MemoryUpkeep(LedgerData data) : IOutboxUpkeep
{
    public ValueTask<Deployment> EnrolAsync(TimeSpan longestAbsence, CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            data.Found();
            var isFenced = data.Now - data.LastSeenAt > longestAbsence && Fencing.Run(data, "system") > 0;
            data.LastSeenAt = data.Now;
            return ValueTask.FromResult(new Deployment(data.DeploymentId!, data.Key, data.Epoch, isFenced));
        }
    }

    public ValueTask BeatAsync(CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            data.LastSeenAt = data.Now;
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask<int> FenceAsync(string actor, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(actor);
        lock (data.Lock)
        {
            return ValueTask.FromResult(Fencing.Run(data, actor));
        }
    }

    public ValueTask<OutboxState> MeasureAsync(LineId line, CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            return ValueTask.FromResult(Measuring.Run(data.Line(line), data.Now));
        }
    }

    public ValueTask<IReadOnlyList<AuditFinding>> InspectAsync(LineId line, CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            return ValueTask.FromResult<IReadOnlyList<AuditFinding>>([.. Inspecting.Run(data.Line(line))]);
        }
    }

    public ValueTask<int> PurgeAsync(Retention retention, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(retention);
        lock (data.Lock)
        {
            return ValueTask.FromResult(data.Lines.Sum(line => Purge(line, retention)));
        }
    }

    public async IAsyncEnumerable<AuditEntry> ReadAuditAsync(
        LineId line, long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<AuditEntry> entries;
        lock (data.Lock)
        {
            entries = [.. data.Line(line).Audit.Entries.Where(entry => entry.Sequence > after)];
        }

        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    private int Purge(LedgerLine line, Retention retention)
    {
        var now = data.Now;
        var settled = line.Rows.Values.Where(row => !row.IsOpen).ToList();
        var gone = settled.FindAll(row => row.CreatedAt < now - retention.Deliveries && line.StateOf(row) is var state && (state is null || Moving.IsEnd(state.Value)));
        gone.ForEach(row => line.Rows.Remove(row.Id));
        var emptied = settled.Except(gone).Where(row => row.Message is not null && row.CreatedAt < now - retention.Content).ToList();
        emptied.ForEach(row =>
        {
            row.Message = null;
            row.Settle();
        });
        return gone.Count + emptied.Count + line.Kept.RemoveAll(kept => kept.ReceivedAt < now - retention.Receipts);
    }
}
