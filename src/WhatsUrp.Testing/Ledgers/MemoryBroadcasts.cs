// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>The broadcasts of a ledger in memory.</summary>
internal sealed class MemoryBroadcasts(LedgerData data) : IBroadcastStore
{
    public ValueTask<BroadcastRecord?> SaveAsync(BroadcastRecord draft, string actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrEmpty(actor);
        lock (data.Lock)
        {
            var (line, now) = (data.Line(draft.Broadcast.Line), data.Now);
            var before = line.Broadcasts.GetValueOrDefault(draft.Id);
            if (draft.Revision != (before?.Revision ?? 0) || before is not (null or { State: BroadcastState.Draft or BroadcastState.Rejected }))
            {
                return ValueTask.FromResult<BroadcastRecord?>(null);
            }

            var saved = new BroadcastRecord
            {
                Id = draft.Id,
                Broadcast = draft.Broadcast,
                State = BroadcastState.Draft,
                Revision = draft.Revision + 1,
                Lane = draft.Lane,
                Author = actor,
                ContentSha256 = draft.ContentSha256,
                CreatedAt = before?.CreatedAt ?? now,
            };
            line.Broadcasts[draft.Id] = saved;
            line.Audit.Add(now, actor, "broadcast.save", draft.Id.ToString());
            return ValueTask.FromResult<BroadcastRecord?>(saved);
        }
    }

    public ValueTask<BroadcastRecord?> MoveAsync(BroadcastMove move, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(move);
        lock (data.Lock)
        {
            return ValueTask.FromResult(Moving.Run(data.Line(move.Line), move, data.Now));
        }
    }

    public ValueTask<BroadcastRecord?> FindAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            return ValueTask.FromResult(data.Line(line).Broadcasts.GetValueOrDefault(id));
        }
    }

    public ValueTask<IReadOnlyList<BroadcastRecord>> ListAsync(BroadcastQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (data.Lock)
        {
            return ValueTask.FromResult<IReadOnlyList<BroadcastRecord>>([.. data.Lines
                .Where(line => query.Line is null || query.Line == line.Id)
                .SelectMany(line => line.Broadcasts.Values)
                .Where(record => query.States.Count == 0 || query.States.Contains(record.State))
                .OrderByDescending(record => record.CreatedAt).ThenByDescending(record => record.Id.Value)
                .Take(query.Most)]);
        }
    }

    public ValueTask<BroadcastCounts> CountAsync(LineId line, BroadcastId id, CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            return ValueTask.FromResult(Counting.Copies(data.Line(line), id));
        }
    }

    public async IAsyncEnumerable<CopyOutcome> StreamCopiesAsync(
        LineId line, BroadcastId id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<CopyOutcome> copies;
        lock (data.Lock)
        {
            copies = [.. data.Line(line).CopiesOf(id).OrderBy(row => row.Id.Value).Select(Outcome)];
        }

        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var copy in copies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return copy;
        }
    }

    public ValueTask<AudienceCounts> CountAudienceAsync(
        LineId line, Segment segment, DateTimeOffset windowOpenSince, DateTimeOffset reachedSince, CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            return ValueTask.FromResult(Counting.Persons(data.Line(line), segment, windowOpenSince, reachedSince));
        }
    }

    private static CopyOutcome Outcome(LedgerRow row) => new(row.Id, row.Subscriber!.Value, row.State)
    {
        Attempts = row.Attempts.Count,
        Reason = row.Reason,
        Code = row.Code,
        AcceptedAt = row.AcceptedAt,
        SentAt = row.SentAt,
        DeliveredAt = row.DeliveredAt,
        ReadAt = row.ReadAt,
        FailedAt = row.FailedAt,
        IsPossibleDuplicate = row.IsPossibleDuplicate,
    };
}
