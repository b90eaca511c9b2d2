// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.LedgerKit;

/// <summary>Gives the model the names that the store has given: what both write down can be compared then, order and all.</summary>
internal sealed class FollowedIds : LedgerIds
{
    public SubscriberId? Person { get; set; }

    public Queue<DeliveryId> Messages { get; } = [];

    public Dictionary<(BroadcastId, SubscriberId), DeliveryId> Copies { get; } = [];

    public override SubscriberId NewSubscriber(DateTimeOffset at) =>
        Person ?? throw new InvalidOperationException("The model made a person whom the store did not make.");

    public override DeliveryId NewDelivery(DateTimeOffset at, BroadcastId? broadcast, SubscriberId? subscriber) =>
        broadcast is { } id ? Copies[(id, subscriber!.Value)] : Messages.Dequeue();
}
