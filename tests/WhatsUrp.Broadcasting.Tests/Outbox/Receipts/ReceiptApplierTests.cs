// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Receipts;

public sealed class ReceiptApplierTests
{
    [Fact]
    public async Task Receipts_of_any_order_and_number_count_once()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(10);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));
        ReceiptStatus[] order = [ReceiptStatus.Read, ReceiptStatus.Sent, ReceiptStatus.Delivered, ReceiptStatus.Sent, ReceiptStatus.Read];

        foreach (var status in order)
        {
            await bench.TakeAsync([.. bench.Transport.Sent.Select(message => bench.Receipt(message, status))]);
        }

        var counts = await bench.CountAsync(id);
        Assert.Equal((10, 10, 10), (counts.Sent, counts.Delivered, counts.Read));
    }

    [Fact]
    public async Task A_receipt_before_the_answer_is_taken_and_the_answer_changes_nothing()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Hangs = true;
        await bench.JoinAsync(1);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.Transport.Open == 1);

        await bench.TakeAsync(bench.Receipt(bench.Transport.Sent[0], ReceiptStatus.Delivered));
        Assert.Equal(1, (await bench.CountAsync(id)).In(DeliveryState.Accepted));
        bench.Transport.Release();
        await bench.UntilAsync(() => bench.Store.Groups.Count == 1);

        Assert.Equal((1, 1, 0), ((await bench.CountAsync(id)).In(DeliveryState.Accepted), (await bench.CountAsync(id)).Delivered, (await bench.CountAsync(id)).ConfirmedDuplicates));
    }

    [Fact]
    public async Task A_foreign_value_changes_nothing()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Transport.Answer = _ => new SendOutcome.Unknown("reset");
        await bench.JoinAsync(1);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(async () => (await bench.CountAsync(id)).In(DeliveryState.Unknown) == 1);
        var receipt = bench.Receipt(bench.Transport.Sent[0], ReceiptStatus.Delivered);

        await bench.TakeAsync(receipt with { OpaqueValue = receipt.OpaqueValue![..^1] + (receipt.OpaqueValue[^1] == 'a' ? 'b' : 'a'), Recipient = OutboxBench.Address(0) });
        Assert.Equal(1, (await bench.CountAsync(id)).In(DeliveryState.Unknown));
        await bench.TakeAsync(receipt);

        Assert.Equal(1, (await bench.CountAsync(id)).In(DeliveryState.Accepted));
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_sent_again_and_a_final_one_is_not()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "1"));
        await bench.Outbox.PostAsync(OutboxBench.Message(2, "2"));
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 2);
        await bench.PassAsync(TimeSpan.FromSeconds(1));

        await bench.TakeAsync([.. bench.Transport.Sent.Select(message => Failed(bench, message, message.Content.Text == "1" ? 131000 : 131049, message.Content.Text == "1" ? RefusalClass.Transient : RefusalClass.Recipient))]);
        await bench.PassAsync(TimeSpan.FromMinutes(3), TimeSpan.FromMilliseconds(100));

        Assert.Equal(["1", "2", "1"], bench.Transport.Sent.Select(message => message.Content.Text));
    }

    [Fact]
    public async Task A_failure_of_the_account_pauses_the_broadcast_and_the_copy_waits_with_it()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(60);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.Store.Groups.Sum() > 20);

        await bench.TakeAsync(Failed(bench, bench.Transport.Sent[0], 131042, RefusalClass.Halt));

        Assert.Equal((BroadcastState.Paused, PauseReason.Account), ((await bench.FindAsync(id))!.State, (await bench.FindAsync(id))!.PauseReason));
        Assert.Equal(0, (await bench.CountAsync(id)).In(DeliveryState.Refused));
        await bench.MoveAsync(id, BroadcastState.Sending);
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed), TimeSpan.FromMinutes(15), TimeSpan.FromMilliseconds(100));
        Assert.Equal(61, bench.Transport.Sent.Count);
    }

    [Fact]
    public async Task A_failure_that_is_an_opt_out_is_told_to_all()
    {
        var sink = new LastEvent();
        await using var bench = await OutboxBench.StartedAsync(amend: services => services.AddSingleton<ILineEventSink>(sink));
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "1"));
        await bench.UntilAsync(() => bench.Store.Groups.Count == 1);

        await bench.TakeAsync(Failed(bench, bench.Transport.Sent[0], 131050, RefusalClass.OptOut) with { Recipient = OutboxBench.Address(1) });

        Assert.Equal((OutboxBench.Address(1), true), (Assert.IsType<LineEvent.MarketingChosen>(sink.Event).Citizen, ((LineEvent.MarketingChosen)sink.Event!).Stopped));
    }

    [Fact]
    public async Task While_the_store_does_not_answer_receipts_are_to_be_brought_again()
    {
        await using var bench = await OutboxBench.StartedAsync();
        await bench.Outbox.PostAsync(OutboxBench.Message(1, "1"));
        await bench.UntilAsync(() => bench.Store.Groups.Count == 1);
        bench.Store.IsDown = true;

        await Assert.ThrowsAnyAsync<StoreException>(() => bench.TakeAsync(bench.Receipt(bench.Transport.Sent[0], ReceiptStatus.Sent)));
        bench.Store.IsDown = false;
    }

    private static DeliveryReceipt Failed(OutboxBench bench, OutboundMessage message, int code, RefusalClass kind) =>
        bench.Receipt(message, ReceiptStatus.Failed) with { ErrorCode = code, ErrorClass = kind };

    private sealed class LastEvent : ILineEventSink
    {
        public LineEvent? Event { get; private set; }

        public ValueTask TakeAsync(LineEvent lineEvent, CancellationToken cancellationToken = default)
        {
            Event = lineEvent;
            return ValueTask.CompletedTask;
        }
    }
}
