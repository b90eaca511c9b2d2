// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Commands.Tests.Dialogue;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>Just enough of a store to watch the pipeline: de-duplication, revisions, reports.</summary>
internal sealed class MemoryStore : ISubscriberStore, IReportStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, CitizenState> _people = [];
    private readonly HashSet<MessageId> _seen = [];

    public List<Report> Reports { get; } = [];

    /// <summary>Gets or sets how many commits are answered with a conflict before one goes through.</summary>
    public int ConflictsToCome { get; set; }

    public int Answered { get; private set; }

    public ValueTask<CitizenState> FindAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_people.GetValueOrDefault(address.Phone!.Value.E164) ?? new CitizenState { Line = line, Address = address });
        }
    }

    public ValueTask<CommitResult> CommitAsync(SubscriberChange change, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var key = change.From.Phone!.Value.E164;
            var state = _people.GetValueOrDefault(key) ?? new CitizenState { Line = change.Line, Address = change.From };
            if (_seen.Contains(change.Message))
            {
                return ValueTask.FromResult(new CommitResult(CommitStatus.Duplicate));
            }

            if (state.Revision != change.BasedOnRevision || ConflictsToCome-- > 0)
            {
                return ValueTask.FromResult(new CommitResult(CommitStatus.Conflict));
            }

            _seen.Add(change.Message);
            _people[key] = state.After(change);
            var report = change.Report is null ? null : change.Report with { Number = Reports.Count + 1 };
            if (report is not null)
            {
                Reports.Add(report);
            }

            return ValueTask.FromResult(new CommitResult(CommitStatus.Committed, _people[key].Subscriber, report));
        }
    }

    public ValueTask<int> CountAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<AudienceMember> StreamAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<PersonExport?> ExportAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_people.TryGetValue(address.Phone!.Value.E164, out var state)
            ? new PersonExport(state, [], [], [.. Reports.Where(report => report.From == address)], [])
            : null);

    public ValueTask<bool> EraseAsync(Erasure erasure, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<int> ExpireDraftsAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => ValueTask.FromResult(0);

    public IAsyncEnumerable<Report> ListAsync(LineId line, bool openOnly = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<bool> SetStatusAsync(LineId line, ReportId report, ReportStatus status, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<int> MarkAnsweredAsync(LineId line, CitizenAddress address, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(++Answered);
}
