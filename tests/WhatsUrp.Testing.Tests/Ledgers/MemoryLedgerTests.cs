// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.Testing.Tests.Ledgers;

public sealed class MemoryLedgerTests
{
    private static readonly LineId s_line = new("sanromano");
    private static readonly ListId s_list = new("emergenze");

    [Fact]
    public async Task A_broadcast_goes_from_draft_to_its_end()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 5, 25, 9, 0, 0, TimeSpan.Zero));
        var ledger = new MemoryLedger(clock);
        var change = new ChangeBuilder(s_line, CitizenAddress.OfPhone("+393331234567"), "wamid.1", clock.GetUtcNow()).Joins("emergenze").Build();
        await ledger.Subscribers.CommitAsync(change);
        var id = BroadcastId.New(clock.GetUtcNow());
        var record = await ledger.Broadcasts.SaveAsync(
            new BroadcastRecord
            {
                Id = id,
                Broadcast = Broadcast.ToList(s_line, s_list, "Allerta meteo."),
                State = BroadcastState.Draft,
                Revision = 0,
                Lane = Lane.Emergency,
                Author = "",
                ContentSha256 = "00",
                CreatedAt = default,
            },
            "sportello");
        foreach (var state in new[] { BroadcastState.Scheduled, BroadcastState.Materialising })
        {
            record = await ledger.Broadcasts.MoveAsync(new BroadcastMove(s_line, id, record!.State, record.Revision, state, "sportello", "broadcast.test"));
        }

        Assert.Equal(new Materialised(1, 1, IsComplete: true), await ledger.Outbox.MaterialiseAsync(s_line, id, 10));
        var claim = await ledger.Outbox.ClaimAsync(new ClaimOrder(s_line, 10, GateRate.Standard, "test", TimeSpan.FromMinutes(1)));
        var delivery = Assert.Single(claim.Deliveries);
        Assert.Null(claim.NextIn);
        Assert.Null(await MoveToEndAsync(ledger, id));
        var verdict = new AttemptVerdict.Accepted(new MessageId("wamid.out"));
        var effect = Assert.Single(await ledger.Outbox.RecordOutcomesAsync([new AttemptOutcome(s_line, delivery.Id, 1, claim.Lease, verdict)]));
        Assert.Equal((DeliveryState.Sending, DeliveryState.Accepted), (effect.From, effect.To));
        Assert.Equal(BroadcastState.Completed, (await MoveToEndAsync(ledger, id))?.State);
        Assert.Equal(1, (await ledger.Broadcasts.CountAsync(s_line, id)).In(DeliveryState.Accepted));
        Assert.Empty(await ledger.Upkeep.InspectAsync(s_line));
    }

    private static async Task<BroadcastRecord?> MoveToEndAsync(MemoryLedger ledger, BroadcastId id)
    {
        var record = (await ledger.Broadcasts.FindAsync(s_line, id))!;
        return await ledger.Broadcasts.MoveAsync(new BroadcastMove(s_line, id, record.State, record.Revision, BroadcastState.Completed, "system", "broadcast.complete"));
    }
}
