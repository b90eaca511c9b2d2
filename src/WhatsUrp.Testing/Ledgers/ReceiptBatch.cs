// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Takes in receipts together: whose each of them is is looked up before any of them changes something, and what was kept for their messages comes last.</summary>
internal static class ReceiptBatch
{
    public static IReadOnlyList<OutcomeEffect> Run(LedgerData data, IReadOnlyList<MatchedReceipt> receipts)
    {
        var work = receipts.Select(receipt => (Receipt: receipt, Receiving: new Receiving(data.Line(receipt.Receipt.Line), data.Now)))
            .Select(pair => (pair.Receipt, pair.Receiving, Target: pair.Receiving.Match(pair.Receipt))).ToList();
        var before = new List<(DeliveryState State, bool IsDuplicate)>();
        var effects = new List<OutcomeEffect>();
        foreach (var (receipt, receiving, target) in work)
        {
            before.Add(target is var (known, _) ? (known.State, known.IsDuplicate) : default);
            if (target is var (row, attempt))
            {
                receiving.Apply(row, attempt, receipt);
            }
            else
            {
                receiving.Keep(receipt);
            }

            effects.Add(EffectOf(target?.Row, before[^1]));
        }

        foreach (var (receipt, receiving, target) in work)
        {
            if (target is var (_, attempt) && receipt.Receipt.Message is { } message && receiving.Learn(attempt, message) is { } row
                && work.FindLastIndex(item => item.Target?.Row == row) is >= 0 and var last)
            {
                // The last word on a delivery tells how it ends.
                effects[last] = EffectOf(row, before[last]);
            }
        }

        return effects;
    }

    private static OutcomeEffect EffectOf(LedgerRow? row, (DeliveryState State, bool IsDuplicate) before) => row is null
        ? OutcomeEffect.None
        : new OutcomeEffect(row.Id, before.State, row.State) { Broadcast = row.Broadcast, ProvesDuplicate = row.IsDuplicate && !before.IsDuplicate };
}
