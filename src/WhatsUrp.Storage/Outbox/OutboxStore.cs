// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Keeps the delivery ledger.</summary>
internal sealed class OutboxStore(IStorageDatabase database) : IOutboxStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryId>> EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return database.WriteAsync(session => EnqueueAsync(session, messages), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Materialised> MaterialiseAsync(LineId line, BroadcastId broadcast, int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return database.WriteAsync(session => Materialiser.RunAsync(session, line, broadcast, most), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Claim> ClaimAsync(ClaimOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order.Most, nameof(order));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order.Rate.PerSecond, nameof(order));
        return database.WriteAsync(session => new ClaimRun(session, order).RunAsync(), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OutcomeEffect>> RecordOutcomesAsync(
        IReadOnlyList<AttemptOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        if (outcomes.Count == 0)
        {
            return [];
        }

        List<Told> told = [.. outcomes.Select(Told.Of)];
        return await database.WriteLazilyAsync(session => new OutcomeRun(session, told).RunAsync(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<int> ReapAsync(Func<Lane, TimeSpan> resolveAfter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resolveAfter);
        return database.WriteAsync(session => DoubtRun.ReapAsync(session, resolveAfter), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<UnknownVerdict>> ResolveUnknownsAsync(
        Func<UnknownDelivery, UnknownVerdict> decide, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return database.WriteAsync(session => DoubtRun.ResolveAsync(session, decide, most), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OutcomeEffect>> ApplyReceiptsAsync(
        IReadOnlyList<MatchedReceipt> receipts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipts);
        if (receipts.Count == 0)
        {
            return [];
        }

        List<KeptReceipt?> kept = [.. receipts.Select(receipt => receipt.IsForeign ? null : KeptReceipt.Of(receipt))];
        return await database.WriteLazilyAsync(session => new ReceiptRun(session, kept).RunAsync(), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<IReadOnlyList<DeliveryId>> EnqueueAsync(StorageSession session, IReadOnlyList<OutboundMessage> messages)
    {
        if (messages.Count == 0)
        {
            return [];
        }

        var now = await session.NowAsync().ConfigureAwait(false);
        var rows = new List<OwnMessage>();
        foreach (var message in messages)
        {
            var owners = await AddressTable.OwnersOfAsync(session, message.Line, AddressKey.Of(message.To)).ConfigureAwait(false);
            rows.Add(new OwnMessage(message, owners is [var person, ..] ? person : null, now, now + OwnMessage.Patience));
        }

        return await OwnMessageTable.AddAsync(session, rows, now).ConfigureAwait(false);
    }
}
