// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;

namespace WhatsUrp.Broadcasting.Tests.Desk;

public sealed class OrderTests : IDisposable
{
    private readonly DeskBench _bench = new("Broadcasts:Approval=None");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_order_for_what_does_not_exist_is_refused()
    {
        var draft = await _bench.SaveAsync(Routine());

        AssertRefused(await _bench.Desk.OrderAsync(Order(draft, DeskAction.Submit) with { Id = new BroadcastId(Guid.NewGuid()) }), DeskFaultKind.NotFound);
        AssertRefused(await _bench.Desk.OrderAsync(Order(draft, DeskAction.Submit) with { Line = new LineId("altrove") }), DeskFaultKind.NotFound);
        AssertRefused(await _bench.Desk.SaveAsync(new DeskDraft(Routine(), "rossi") { Id = new BroadcastId(Guid.NewGuid()) }), DeskFaultKind.NotFound);
    }

    [Fact]
    public async Task Every_reason_against_an_order_is_told_at_once()
    {
        var draft = await _bench.SaveAsync(Routine());

        AssertRefused(
            await _bench.Desk.OrderAsync(Order(draft, DeskAction.Reject, " ") with { Revision = 7 }),
            DeskFaultKind.ActorMissing, DeskFaultKind.WrongState, DeskFaultKind.Stale, DeskFaultKind.ReasonMissing);
    }

    [Fact]
    public async Task Each_order_has_its_states()
    {
        var draft = await _bench.SaveAsync(Routine());
        foreach (var action in Enum.GetValues<DeskAction>().Except([DeskAction.Submit, DeskAction.Test]))
        {
            var refused = Assert.IsType<DeskAnswer.Refused>(await _bench.Desk.OrderAsync(Order(draft, action, reason: "Prova.")));
            Assert.Contains(refused.Faults, fault => fault.Kind == DeskFaultKind.WrongState);
        }

        var scheduled = Done(await _bench.Desk.OrderAsync(Order(draft, DeskAction.Submit))).Record;
        AssertRefused(await _bench.Desk.OrderAsync(Order(scheduled, DeskAction.Submit)), DeskFaultKind.WrongState);
        AssertRefused(await _bench.Desk.OrderAsync(Order(scheduled, DeskAction.Pause)), DeskFaultKind.WrongState);
        Assert.Equal(BroadcastState.Draft, Done(await _bench.Desk.OrderAsync(Order(scheduled, DeskAction.Revise))).Record.State);
    }

    [Fact]
    public async Task Two_who_save_the_same_draft_do_not_overwrite_each_other()
    {
        var draft = await _bench.SaveAsync(Routine());
        var mine = new DeskDraft(Routine("Mio."), "rossi") { Id = draft.Id, Revision = draft.Revision };

        Done(await _bench.Desk.SaveAsync(mine));

        AssertRefused(await _bench.Desk.SaveAsync(mine with { Broadcast = Routine("Suo."), Actor = "bianchi" }), DeskFaultKind.Stale);
    }

    [Fact]
    public async Task Pause_resume_and_cancel_need_no_revision_and_write_who_and_why()
    {
        await _bench.JoinAsync(3, ["pubblica-utilita"]);
        var sending = await _bench.SendAsync(await _bench.SubmitAsync(Routine()));

        var paused = Done(await _bench.Desk.OrderAsync(new DeskOrder(Line, sending.Id, DeskAction.Pause, "verdi") { Reason = "Errore nel testo." })).Record;
        var resumed = Done(await _bench.Desk.OrderAsync(new DeskOrder(Line, sending.Id, DeskAction.Resume, "verdi"))).Record;
        var cancelled = Done(await _bench.Desk.OrderAsync(new DeskOrder(Line, sending.Id, DeskAction.Cancel, "verdi"))).Record;

        Assert.Equal((BroadcastState.Paused, PauseReason.Operator), (paused.State, paused.PauseReason));
        Assert.Equal((BroadcastState.Sending, BroadcastState.Cancelling), (resumed.State, cancelled.State));
        Assert.Equal(3, (await _bench.Ledger.Broadcasts.CountAsync(Line, sending.Id)).In(DeliveryState.Cancelled));
        var rows = (await _bench.AuditAsync())[^3..];
        Assert.Equal(["broadcast.pause", "broadcast.resume", "broadcast.cancel"], rows.Select(row => row.Action));
        Assert.Equal(("verdi", "Errore nel testo."), (rows[0].Actor, rows[0].Detail));
    }

    [Theory]
    [InlineData(PauseReason.TierReached)]
    [InlineData(PauseReason.ErrorRate)]
    public async Task F28_what_was_held_while_it_sent_goes_on_sending(PauseReason reason)
    {
        await _bench.JoinAsync(3, ["pubblica-utilita"]);
        var paused = await _bench.MoveAsync(await _bench.SendAsync(await _bench.SubmitAsync(Routine())), BroadcastState.Paused, reason);

        var resumed = Done(await _bench.Desk.OrderAsync(Order(paused, DeskAction.Resume))).Record;

        Assert.Equal((BroadcastState.Sending, PauseReason.None, 3), (resumed.State, resumed.PauseReason, (await _bench.Ledger.Broadcasts.CountAsync(Line, paused.Id)).In(DeliveryState.Ready)));
    }

    [Theory]
    [InlineData(PauseReason.Missed)]
    [InlineData(PauseReason.RestoreReview)]
    public async Task F27_what_was_held_before_it_began_begins_when_it_is_resumed(PauseReason reason)
    {
        await using var bench = new OutboxBench();
        await bench.JoinAsync(2);
        var desk = bench.Services.GetRequiredService<IBroadcastDesk>();
        var saved = Done(await desk.SaveAsync(new DeskDraft(Routine() with { NotBefore = bench.Clock.GetUtcNow().AddMinutes(1) }, "rossi"))).Record;
        var scheduled = Done(await desk.OrderAsync(Order(Done(await desk.OrderAsync(Order(saved, DeskAction.Submit))).Record, DeskAction.Approve))).Record;
        if (reason == PauseReason.RestoreReview)
        {
            await bench.MoveAsync(saved.Id, BroadcastState.Paused, reason);
        }

        bench.Clock.Advance(TimeSpan.FromHours(4));
        await bench.StartAsync();
        await bench.UntilAsync(() => bench.IsAsync(saved.Id, BroadcastState.Paused), TimeSpan.FromSeconds(10));
        await bench.PassAsync(TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(250));
        Assert.Equal(reason, (await bench.FindAsync(saved.Id))!.PauseReason);
        Assert.Empty(bench.Transport.Sent);

        Done(await desk.OrderAsync(new DeskOrder(Line, saved.Id, DeskAction.Resume, "verdi")));
        await bench.UntilAsync(() => bench.IsAsync(saved.Id, BroadcastState.Completed), TimeSpan.FromSeconds(30));

        Assert.Equal(2, bench.Transport.Sent.Count);
        Assert.NotNull(scheduled.Approver);
    }

    [Fact]
    public async Task What_is_over_is_not_resumed()
    {
        await _bench.JoinAsync(1, ["pubblica-utilita"]);
        var scheduled = await _bench.SubmitAsync(Routine() with { ExpiresAt = _bench.Clock.GetUtcNow().AddHours(1) });
        var paused = await _bench.MoveAsync(await _bench.SendAsync(scheduled), BroadcastState.Paused, PauseReason.Operator);
        _bench.Clock.Advance(TimeSpan.FromHours(1));

        AssertRefused(await _bench.Desk.OrderAsync(Order(paused, DeskAction.Resume)), DeskFaultKind.TimePassed);
    }

    [Fact]
    public async Task A_routine_broadcast_is_not_resumed_at_night_and_an_emergency_is()
    {
        await _bench.JoinAsync(1, ["pubblica-utilita", "emergenze"]);
        var routine = await _bench.MoveAsync(await _bench.SendAsync(await _bench.SubmitAsync(Routine())), BroadcastState.Paused, PauseReason.Operator);
        var pending = await _bench.SubmitAsync(Emergency());
        var emergency = await _bench.SendAsync(Done(await _bench.Desk.OrderAsync(Order(pending, DeskAction.Approve))).Record);
        emergency = await _bench.MoveAsync(emergency, BroadcastState.Paused, PauseReason.Operator);
        _bench.Clock.Advance(TimeSpan.FromHours(13));

        var refused = Assert.IsType<DeskAnswer.Refused>(await _bench.Desk.OrderAsync(Order(routine, DeskAction.Resume)));
        Assert.Equal(new DeskFault(DeskFaultKind.QuietHours, "Adesso è orario di silenzio: un avviso ordinario può ripartire dal 26/05/2026 alle 7:00."), Assert.Single(refused.Faults));
        Done(await _bench.Desk.OrderAsync(Order(emergency, DeskAction.Resume)));
    }

    [Fact]
    public async Task A_test_goes_to_the_test_numbers_alone_and_counts_nowhere()
    {
        using var bench = new DeskBench(
            "Lines:san-romano:Broadcasts:TestRecipients:0=+393330000001", "Lines:san-romano:Broadcasts:TestRecipients:1=+393331000000");
        await bench.JoinAsync(5, ["emergenze"]);
        var template = new BroadcastTemplate("allerta", "it", [new TemplateSlot.Datum(new FieldId("nome"))]);
        var draft = await bench.SaveAsync(Emergency() with { Template = template });

        var done = Done(await bench.Desk.OrderAsync(Order(draft, DeskAction.Test)));

        Assert.Equal(["Prova inviata a 2 numeri su 2."], done.Notes);
        Assert.Equal((BroadcastState.Draft, draft.Revision), (done.Record.State, done.Record.Revision));
        Assert.Empty((await bench.Ledger.Broadcasts.CountAsync(Line, draft.Id)).States);
        var claim = await bench.Ledger.Outbox.ClaimAsync(new ClaimOrder(Line, 10, GateRate.Standard, "test", TimeSpan.FromMinutes(1)));
        Assert.Equal(2, claim.Deliveries.Count);
        Assert.All(claim.Deliveries, copy => Assert.Equal((Lane.Bulk, null), (copy.Lane, copy.Broadcast)));
        Assert.IsType<TemplateContent>(claim.Deliveries.Single(copy => copy.To == CitizenAddress.OfPhone("+393330000001")).Content);
        Assert.IsType<TextContent>(claim.Deliveries.Single(copy => copy.To == OutboxBench.Address(0)).Content);
    }

    [Fact]
    public async Task A_test_without_numbers_or_with_nothing_that_can_be_sent_says_so()
    {
        using var bench = new DeskBench("Broadcasts:TestRecipients:0=+393330000001");
        var draft = await bench.SaveAsync(Emergency());

        AssertRefused(await _bench.Desk.OrderAsync(Order(await _bench.SaveAsync(Routine()), DeskAction.Test)), DeskFaultKind.NoTestRecipients);
        var done = Done(await bench.Desk.OrderAsync(Order(draft, DeskAction.Test)));
        Assert.Equal("Prova inviata a 0 numeri su 1.", done.Notes[0]);
        Assert.Contains("outside the service window", done.Notes[1], StringComparison.Ordinal);
    }
}
