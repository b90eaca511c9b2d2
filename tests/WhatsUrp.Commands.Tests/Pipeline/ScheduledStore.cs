// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>A store whose reads and commits wait for their turn: the two points at which messages of one citizen can overtake each other.</summary>
internal sealed class ScheduledStore(ISubscriberStore inner) : ISubscriberStore
{
    public async ValueTask<CitizenState> FindAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default)
    {
        await Schedule.TurnAsync();
        return await inner.FindAsync(line, address, cancellationToken);
    }

    public async ValueTask<CommitResult> CommitAsync(SubscriberChange change, CancellationToken cancellationToken = default)
    {
        await Schedule.TurnAsync();
        return await inner.CommitAsync(change, cancellationToken);
    }

    public ValueTask<int> CountAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default) => inner.CountAudienceAsync(line, segment, cancellationToken);

    public IAsyncEnumerable<AudienceMember> StreamAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default) => inner.StreamAudienceAsync(line, segment, cancellationToken);

    public ValueTask<PersonExport?> ExportAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default) => inner.ExportAsync(line, address, cancellationToken);

    public ValueTask<bool> EraseAsync(Erasure erasure, CancellationToken cancellationToken = default) => inner.EraseAsync(erasure, cancellationToken);

    public ValueTask<int> ExpireDraftsAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => inner.ExpireDraftsAsync(now, cancellationToken);
}
