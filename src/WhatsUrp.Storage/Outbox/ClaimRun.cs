// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Grants and claims within an open transaction: gate, pick, consent, intent.</summary>
internal sealed class ClaimRun(StorageSession session, ClaimOrder order)
{
    private readonly List<ClaimedDelivery> _claimed = [];
    private readonly List<Statement> _changes = [];
    private readonly List<Statement> _others = [];
    private readonly HashSet<IClaimSource> _rich = [];
    private readonly Guid _lease = Guid.NewGuid();
    private int _suppressed;
    private int _expired;
    private int _looked;

    public async ValueTask<Claim> RunAsync()
    {
        var (known, lanes, sending) = await HoldGateAsync().ConfigureAwait(false);
        var now = await session.NowAsync().ConfigureAwait(false);
        if (known?.IsBlocked(now) == true)
        {
            return new Claim(_lease, [], 0, 0, known.BlockedUntil - now) { IsBlocked = true };
        }

        var gate = known?.Refill(order.Rate, now) ?? Gate.New(order.Rate, now);
        var sources = Sources(lanes, sending, now);
        foreach (var source in sources)
        {
            await TakeAsync(source, gate, now).ConfigureAwait(false);
        }

        gate = gate.Take(_claimed.Count);
        return new Claim(_lease, _claimed, _suppressed, _expired, await SaveAsync(sources, gate, now).ConfigureAwait(false));
    }

    // Whoever holds the gate claims alone for this number, in whatever process; what waits is looked at when it is held.
    private async ValueTask<(Gate? Gate, List<(Lane Lane, DateTimeOffset? Due)> Lanes, IReadOnlyList<BroadcastRecord> Sending)> HoldGateAsync()
    {
        for (var isLocked = session.IsAlone; ; isLocked = true)
        {
            var (gate, lanes, sending) = (GateTable.Holding(session, order.Line), OwnSource.Lanes(order.Line), BroadcastTable.Sending(order.Line));
            await session.TogetherAsync(gate, lanes, sending).ConfigureAwait(false);
            if (gate.Rows.Count > 0 || isLocked)
            {
                return (gate.Rows.SingleOrDefault(), lanes.Rows[0], sending.Rows);
            }

            // There is no row to hold yet.
            await session.LockAsync([$"gate {order.Line}"]).ConfigureAwait(false);
        }
    }

    // Lane by lane: messages of their own, then broadcasts, the older ones first.
    private List<IClaimSource> Sources(List<(Lane Lane, DateTimeOffset? Due)> lanes, IReadOnlyList<BroadcastRecord> broadcasts, DateTimeOffset now)
    {
        var own = OwnSource.All(session, order.Line, lanes, now);
        var sending = broadcasts.ToLookup(record => record.Lane);
        var sources = new List<IClaimSource>();
        foreach (var lane in Enum.GetValues<Lane>())
        {
            sources.AddRange(own.Where(source => source.Lane == lane));
            sources.AddRange(sending[lane].Select(record => new CopySource(session, record, now)));
        }

        return sources;
    }

    private async ValueTask TakeAsync(IClaimSource source, Gate gate, DateTimeOffset now)
    {
        var most = Math.Min(order.Most - _looked, gate.May(source.Lane, order.Rate, _looked));
        if (most <= 0)
        {
            return;
        }

        var pick = await source.PickAsync(most).ConfigureAwait(false);
        _changes.AddRange(ClaimTable.Claim(session, order, _lease, pick.Claimed, now));
        _others.AddRange(pick.Closed.Select(closed => ClaimTable.Close(order.Line, closed.Id, closed.State, closed.Reason)));
        _claimed.AddRange(pick.Claimed.Select(claimed => claimed.Delivery));
        _suppressed += pick.Closed.Count(closed => closed.State == DeliveryState.Suppressed);
        _expired += pick.Closed.Count(closed => closed.State == DeliveryState.Expired);
        _looked += pick.Looked;
        if (pick.HasMore)
        {
            _rich.Add(source);
        }
    }

    // What was decided is written together at the end: no source takes what another one has taken.
    private async ValueTask<TimeSpan?> SaveAsync(List<IClaimSource> sources, Gate gate, DateTimeOffset now)
    {
        List<IClaimSource> asked = [.. sources.Where(source => !_rich.Contains(source))];
        List<Question<Waiting>> looks = [.. asked.Select(source => source.Look())];
        await session.TogetherAsync([.. _changes, .. _others, GateTable.Saving(order.Line, gate), .. looks]).ConfigureAwait(false);
        DeliveryTable.Demand(_claimed.Count, _changes);
        return NextIn([.. _rich.Select(source => (source, Waiting.Free)), .. asked.Zip(looks.Select(look => look.Rows.SingleOrDefault()))], gate, now);
    }

    private TimeSpan? NextIn(IEnumerable<(IClaimSource Source, Waiting Waiting)> left, Gate gate, DateTimeOffset now)
    {
        var (free, held, due) = ((TimeSpan?)null, false, (DateTimeOffset?)null);
        foreach (var (source, waiting) in left)
        {
            if (waiting.HasFree && gate.Until(source.Lane, order.Rate) is var wait && !(free <= wait))
            {
                free = wait;
            }

            if (free == TimeSpan.Zero)
            {
                return free;
            }

            held |= waiting.HasHeld;
            due = due is null || waiting.NextDue < due ? waiting.NextDue ?? due : due;
        }

        // What is held goes on with the outcome of the message before it, which wakes the sender; a grant later it may ask anyhow.
        return free ?? (held ? order.Rate.Grant : due - now);
    }
}
