// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Grants and claims within an open transaction: gate, pick, consent, intent.</summary>
internal sealed class ClaimRun(StorageSession session, ClaimOrder order)
{
    private readonly List<ClaimedDelivery> _claimed = [];
    private readonly Guid _lease = Guid.NewGuid();
    private int _suppressed;
    private int _expired;
    private int _looked;

    public async ValueTask<Claim> RunAsync()
    {
        var known = await HoldGateAsync().ConfigureAwait(false);
        var now = await session.NowAsync().ConfigureAwait(false);
        if (known?.IsBlocked(now) == true)
        {
            return new Claim(_lease, [], 0, 0, known.BlockedUntil - now) { IsBlocked = true };
        }

        var gate = known?.Refill(order.Rate, now) ?? Gate.New(order.Rate, now);
        var sources = await SourcesAsync(now).ConfigureAwait(false);
        foreach (var source in sources)
        {
            await TakeAsync(source, gate, now).ConfigureAwait(false);
        }

        gate = gate.Take(_claimed.Count);
        await GateTable.SaveAsync(session, order.Line, gate).ConfigureAwait(false);
        return new Claim(_lease, _claimed, _suppressed, _expired, await NextInAsync(sources, gate, now).ConfigureAwait(false));
    }

    // Whoever holds the gate claims alone for this number, in whatever process.
    private async ValueTask<Gate?> HoldGateAsync()
    {
        var known = await GateTable.HoldAsync(session, order.Line).ConfigureAwait(false);
        if (known is not null || session.IsAlone)
        {
            return known;
        }

        // There is no row to hold yet.
        await session.LockAsync([$"gate {order.Line}"]).ConfigureAwait(false);
        return await GateTable.HoldAsync(session, order.Line).ConfigureAwait(false);
    }

    // Lane by lane: messages of their own, then broadcasts, the older ones first.
    private async ValueTask<List<IClaimSource>> SourcesAsync(DateTimeOffset now)
    {
        var own = await OwnSource.AllAsync(session, order.Line, now).ConfigureAwait(false);
        var sending = (await BroadcastTable.SendingAsync(session, order.Line).ConfigureAwait(false)).ToLookup(record => record.Lane);
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
        await ClaimTable.CloseAsync(session, order.Line, pick.Closed).ConfigureAwait(false);
        await ClaimTable.ClaimAsync(session, order, _lease, pick.Claimed, now).ConfigureAwait(false);
        _claimed.AddRange(pick.Claimed.Select(claimed => claimed.Delivery));
        _suppressed += pick.Closed.Count(closed => closed.State == DeliveryState.Suppressed);
        _expired += pick.Closed.Count(closed => closed.State == DeliveryState.Expired);
        _looked += pick.Looked;
    }

    private async ValueTask<TimeSpan?> NextInAsync(List<IClaimSource> sources, Gate gate, DateTimeOffset now)
    {
        var (free, held, due) = ((TimeSpan?)null, false, (DateTimeOffset?)null);
        foreach (var source in sources)
        {
            var waiting = await source.LookAsync().ConfigureAwait(false);
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
