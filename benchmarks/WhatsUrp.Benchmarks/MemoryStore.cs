// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Benchmarks;

/// <summary>A store that keeps nothing: every citizen is a stranger and every commit goes through. What remains of the pipeline's time is ours.</summary>
internal sealed class MemoryStore : ISubscriberStore, IReportStore
{
    private static readonly SubscriberId Nobody = new(Guid.Empty);

    private readonly ConcurrentDictionary<string, CitizenState> _people = [];

    public ValueTask<CitizenState> FindAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_people.GetOrAdd(address.Phone!.Value.E164, static (_, citizen) => new CitizenState { Line = SanRomano.Line, Address = citizen }, address));

    public ValueTask<CommitResult> CommitAsync(SubscriberChange change, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new CommitResult(CommitStatus.Committed, Nobody, change.Report));

    public ValueTask<int> CountAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<AudienceMember> StreamAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<PersonExport?> ExportAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<bool> EraseAsync(Erasure erasure, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<int> ExpireDraftsAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<Report> ListAsync(LineId line, bool openOnly = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<bool> SetStatusAsync(LineId line, ReportId report, ReportStatus status, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<int> MarkAnsweredAsync(LineId line, CitizenAddress address, DateTimeOffset at, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
