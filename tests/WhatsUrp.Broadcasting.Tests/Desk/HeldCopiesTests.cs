// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;

namespace WhatsUrp.Broadcasting.Tests.Desk;

public sealed class HeldCopiesTests
{
    [Fact]
    public async Task What_is_held_waits_for_the_operator_and_leaves_when_it_is_to_be_sent_again()
    {
        await using var bench = await HoldOneAsync();
        await bench.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(1));
        Assert.Equal(3, bench.Transport.Sent.Count);
        Assert.Single(bench.Logs.Lines, line => line.StartsWith("4028 Warning", StringComparison.Ordinal));

        var sending = (await bench.Ledger.Broadcasts.ListAsync(new BroadcastQuery([], 1))).Single();
        var done = Done(await DeskOf(bench).OrderAsync(new DeskOrder(Line, sending.Id, DeskAction.Resend, "verdi")));
        Assert.Equal(["1 copia parte di nuovo. Qualcuno potrebbe ricevere il messaggio due volte."], done.Notes);
        await bench.UntilAsync(() => bench.IsAsync(sending.Id, BroadcastState.Completed));

        Assert.Equal(2, bench.Transport.Sent.Count(message => message.To == OutboxBench.Address(0)));
        Assert.Equal((3, 1), ((await bench.CountAsync(sending.Id)).In(DeliveryState.Accepted), (await bench.CountAsync(sending.Id)).PossibleDuplicates));
    }

    [Fact]
    public async Task What_is_held_and_given_up_lets_the_broadcast_come_to_its_end()
    {
        await using var bench = await HoldOneAsync();
        var sending = (await bench.Ledger.Broadcasts.ListAsync(new BroadcastQuery([], 1))).Single();

        var done = Done(await DeskOf(bench).OrderAsync(new DeskOrder(Line, sending.Id, DeskAction.Abandon, " verdi ") { Reason = "Basta così." }));
        Assert.Equal(["1 copia resta con esito ignoto: l'avviso non aspetta più."], done.Notes);
        await bench.UntilAsync(() => bench.IsAsync(sending.Id, BroadcastState.Completed));

        Assert.Equal(3, bench.Transport.Sent.Count);
        var report = (await DeskOf(bench).ReportAsync(Line, sending.Id))!;
        Assert.Contains("Esito ignoto: 1. Non si sa se il messaggio sia arrivato; non è stato ripetuto.", report.Sentences);
        var entry = (await bench.Ledger.Upkeep.ReadAuditAsync(Line).ToListAsync()).Single(row => row.Action == "broadcast.abandon");
        Assert.Equal(("verdi", "Basta così."), (entry.Actor, entry.Detail));
    }

    [Fact]
    public async Task Where_nothing_is_held_there_is_nothing_to_decide()
    {
        using var bench = new DeskBench("Broadcasts:Approval=None");
        await bench.JoinAsync(1, ["pubblica-utilita"]);
        var sending = await bench.SendAsync(await bench.SubmitAsync(Routine()));

        AssertRefused(await bench.Desk.OrderAsync(new DeskOrder(Line, sending.Id, DeskAction.Resend, "verdi")), DeskFaultKind.NothingHeld);
        AssertRefused(await bench.Desk.OrderAsync(new DeskOrder(Line, sending.Id, DeskAction.Abandon, " ")), DeskFaultKind.ActorMissing);
        Assert.DoesNotContain(await bench.AuditAsync(), row => row.Action is "broadcast.resend" or "broadcast.abandon");
    }

    private static IBroadcastDesk DeskOf(OutboxBench bench) => bench.Services.GetRequiredService<IBroadcastDesk>();

    /// <summary>Sends to three persons; of the copy to the first nobody knows whether it arrived, and the broadcast leaves that to the operator.</summary>
    private static async Task<OutboxBench> HoldOneAsync()
    {
        var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(3);
        var isLost = true;
        bench.Transport.Answer = message =>
        {
            if (message.To != OutboxBench.Address(0) || !isLost)
            {
                return null;
            }

            isLost = false;
            return new SendOutcome.Unknown("timeout");
        };
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita, broadcast => broadcast with { OnUnknown = OnUnknown.Hold });
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 3);
        await bench.TakeAsync([.. bench.Transport.Sent.Where(message => message.To != OutboxBench.Address(0)).Select(message => bench.Receipt(message, ReceiptStatus.Sent))]);
        await bench.UntilAsync(async () => (await bench.CountAsync(id)).Held == 1, TimeSpan.FromMinutes(30));
        return bench;
    }
}
