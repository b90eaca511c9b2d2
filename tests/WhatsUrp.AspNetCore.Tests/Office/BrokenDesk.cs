// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Tests.Office;

/// <summary>A desk whose store is away.</summary>
internal sealed class BrokenDesk : IBroadcastDesk
{
    public ValueTask<BroadcastPreview> PreviewAsync(Broadcast broadcast, CancellationToken cancellationToken = default) => throw new Outage();

    public ValueTask<DeskAnswer> SaveAsync(DeskDraft draft, CancellationToken cancellationToken = default) => throw new Outage();

    public ValueTask<DeskAnswer> OrderAsync(DeskOrder order, CancellationToken cancellationToken = default) => throw new Outage();

    public ValueTask<BroadcastReport?> ReportAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) => throw new Outage();

    public ValueTask<IReadOnlyList<BroadcastRecord>> ListAsync(BroadcastQuery query, CancellationToken cancellationToken = default) => throw new Outage();

    public IAsyncEnumerable<BroadcastProgress> WatchAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) => throw new Outage();

    public IAsyncEnumerable<CopyOutcome> CopiesAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default) => throw new Outage();
}
