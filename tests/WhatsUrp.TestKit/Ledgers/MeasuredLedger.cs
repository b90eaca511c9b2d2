// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.TestKit.Ledgers;

/// <summary>A ledger that is only asked how it stands.</summary>
/// <param name="measure">Says it, each time.</param>
public sealed class MeasuredLedger(Func<OutboxState> measure) : IOutboxUpkeep
{
    public ValueTask<OutboxState> MeasureAsync(LineId line, CancellationToken cancellationToken = default) => ValueTask.FromResult(measure());

    public ValueTask<Deployment> EnrolAsync(TimeSpan longestAbsence, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask BeatAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<int> FenceAsync(string actor, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<AuditFinding>> InspectAsync(LineId line, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<int> PurgeAsync(Retention retention, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<AuditEntry> ReadAuditAsync(LineId line, long after = 0, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
