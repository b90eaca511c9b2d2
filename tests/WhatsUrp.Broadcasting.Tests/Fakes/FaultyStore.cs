// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Fakes;

/// <summary>A ledger that can be out of reach.</summary>
internal sealed class FaultyStore(IOutboxStore inner) : IOutboxStore
{
    /// <summary>Whether nothing of it works.</summary>
    public bool IsDown { get; set; }

    /// <summary>Whether outcomes alone are not taken.</summary>
    public bool RefusesOutcomes { get; set; }

    /// <summary>Called after each claim, before its deliveries are handed on.</summary>
    public Action<Claim>? AfterClaim { get; set; }

    /// <summary>How many recipients a page holds at most, whatever is asked for.</summary>
    public int MostMaterialised { get; set; } = int.MaxValue;

    /// <summary>Called after each page of recipients.</summary>
    public Action<Materialised>? AfterPage { get; set; }

    /// <summary>The sizes of the groups in which outcomes came.</summary>
    public List<int> Groups { get; } = [];

    public ValueTask<IReadOnlyList<DeliveryId>> EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken = default) =>
        Up().EnqueueAsync(messages, cancellationToken);

    public async ValueTask<Materialised> MaterialiseAsync(LineId line, BroadcastId broadcast, int most, CancellationToken cancellationToken = default)
    {
        var page = await Up().MaterialiseAsync(line, broadcast, Math.Min(most, MostMaterialised), cancellationToken);
        AfterPage?.Invoke(page);
        return page;
    }

    public async ValueTask<Claim> ClaimAsync(ClaimOrder order, CancellationToken cancellationToken = default)
    {
        var claim = await Up().ClaimAsync(order, cancellationToken);
        AfterClaim?.Invoke(claim);
        return claim;
    }

    public ValueTask<IReadOnlyList<OutcomeEffect>> RecordOutcomesAsync(IReadOnlyList<AttemptOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        var store = RefusesOutcomes ? throw new DownException() : Up();
        lock (Groups)
        {
            Groups.Add(outcomes.Count);
        }

        return store.RecordOutcomesAsync(outcomes, cancellationToken);
    }

    public ValueTask<int> ReapAsync(Func<Lane, TimeSpan> resolveAfter, CancellationToken cancellationToken = default) => Up().ReapAsync(resolveAfter, cancellationToken);

    public ValueTask<IReadOnlyList<UnknownVerdict>> ResolveUnknownsAsync(Func<UnknownDelivery, UnknownVerdict> decide, int most, CancellationToken cancellationToken = default) =>
        Up().ResolveUnknownsAsync(decide, most, cancellationToken);

    public ValueTask<IReadOnlyList<OutcomeEffect>> ApplyReceiptsAsync(IReadOnlyList<MatchedReceipt> receipts, CancellationToken cancellationToken = default) =>
        Up().ApplyReceiptsAsync(receipts, cancellationToken);

    private IOutboxStore Up() => IsDown ? throw new DownException() : inner;

    private sealed class DownException : StoreException;
}
